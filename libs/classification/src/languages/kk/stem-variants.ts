/** Last consonants that soften when a vowel follows: «әкімдік», «әкімдігі». */
const SOFTENED: Readonly<Record<string, string>> = { к: 'г', қ: 'ғ', п: 'б' };

/** A stem, and where its last consonant softens, also as it stands before a vowel. */
export function stemVariants(stem: string): readonly string[] {
  const softened = SOFTENED[stem.at(-1)!];
  return softened === undefined ? [stem] : [stem, stem.slice(0, -1) + softened];
}
