import { type ClaimTypeName, familyOf } from '#contracts';
import type { Gazetteer, GazetteerPlace } from '#gazetteer';
import { groupFor, groupsOf, type PlaceGroup, settle, type SettledMention } from './places.js';
import type { Firing, ReadSentence } from './rules.js';
import type { Token } from './tokens.js';

/** Where the sentences of a post play: the places that each names, and the one that stays in focus for the next. */
export class Whereabouts {
  readonly #gazetteer: Gazetteer;
  readonly #sentences: readonly ReadSentence[];
  readonly #groups: readonly (readonly PlaceGroup[])[];
  readonly #country: GazetteerPlace | undefined;
  /** The country of the first institution in the post, once it was looked for. */
  #ofInstitutions: readonly [GazetteerPlace | undefined] | undefined;
  #index = -1;
  #headline: readonly GazetteerPlace[] = [];
  #focus: readonly GazetteerPlace[] = [];

  constructor(text: string, tokens: readonly Token[], sentences: readonly ReadSentence[], gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#sentences = sentences;
    const settled = settle(gazetteer.mentions(text), tokens, sentences[0]!.grammar, gazetteer);
    let at = 0;
    this.#groups = sentences.map((sentence) => {
      const start = at;
      while (at < settled.length && settled[at]!.from < sentence.to) at++;
      return groupsOf(settled.slice(start, at), tokens, sentence);
    });
    this.#country = mostNamedCountry(settled, gazetteer) ?? countryOfBrands(text, gazetteer);
  }

  /** Goes on to the next sentence. An item of a list starts from the headline, not from the item before. */
  enter(): void {
    this.#index++;
    if (this.#index > 0 && this.#sentence.bullet) this.#focus = this.#headline;
  }

  /** Takes the place of the sentence along, if it names one. */
  leave(): void {
    const groups = this.#groups[this.#index]!;
    const focus =
      groups.find((group) => group.located && group.form !== 'adjective') ??
      groups.find((group) => group.form !== 'adjective');
    if (!focus) return;
    const narrower = this.#focus.some(
      (place) =>
        place.precision !== 'country' &&
        focus.places.every((outer) => outer.precision === 'country' && outer.country === place.country),
    );
    if (!narrower) this.#focus = focus.places;
    if (this.#index === 0) this.#headline = this.#focus;
  }

  get #sentence(): ReadSentence {
    return this.#sentences[this.#index]!;
  }

  /** Places of a firing: those its clause names, else the one in focus, else a country. At least one, which may be unknown. */
  placesOf(firing: Firing, clauses: Uint8Array): { places: readonly (GazetteerPlace | undefined)[]; placed: boolean } {
    const sentence = this.#sentence;
    const group = groupFor(this.#groups[this.#index]!, firing, clauses, sentence.from);
    const isActor = group?.places[0]!.precision === 'country' && !group.located;
    if (group && !(isActor && this.#hasScene(group.places[0]!, group.form === 'adjective'))) {
      return { places: this.#seated(group.places, firing), placed: true };
    }
    const own = this.#countryOfInstitutions([sentence], firing);
    const carried = this.#focus.length > 0 ? this.#focus.slice(0, 1) : this.#headline.slice(0, 1);
    if (own && (carried.length === 0 || (isOfState(firing.type) && carried[0]!.country !== own.country)))
      return { places: this.#seated([own], firing), placed: false };
    if (carried.length > 0) return { places: this.#seated(carried, firing), placed: false };
    this.#ofInstitutions ??= [this.#countryOfInstitutions(this.#sentences)];
    const country = this.#country ?? this.#ofInstitutions[0];
    return { places: country ? this.#seated([country], firing) : [undefined], placed: false };
  }

  /** The country of a body or a person that the sentences name; the one nearest to the firing. */
  #countryOfInstitutions(sentences: readonly ReadSentence[], near?: Firing): GazetteerPlace | undefined {
    let country: string | undefined;
    let nearest = Infinity;
    for (const { grammar, hits } of sentences)
      for (const hit of hits) {
        const named = grammar.institutions.get(hit.pattern);
        const distance = near ? Math.abs(hit.from - near.from) : 0;
        if (named && distance < nearest) [country, nearest] = [named, distance];
      }
    return country === undefined ? undefined : this.#gazetteer.country(country);
  }

  /** Another place is in focus, so that the bare name of a country rather tells who acts. */
  #hasScene(country: GazetteerPlace, isAdjective: boolean): boolean {
    const [focus] = this.#focus.length > 0 ? this.#focus : this.#headline;
    if (!focus || focus.id === country.id) return false;
    return isAdjective || focus.precision !== 'country';
  }

  /** A parliament names its city: where no more than the country is known, crowds meet it in the capital. */
  #seated(places: readonly GazetteerPlace[], firing: Firing): readonly GazetteerPlace[] {
    const { grammar, hits } = this.#sentence;
    if (!AT_A_SEAT.has(familyOf(firing.type))) return places;
    const seat = hits.some((hit) => grammar.seats.has(hit.pattern) && Math.abs(hit.from - firing.from) <= 12);
    if (!seat) return places;
    return places.map((place) => {
      if (place.precision === 'country') return this.#gazetteer.capitalOf(place.country) ?? place;
      if (place.precision === 'region') return this.#gazetteer.seatOf(place.country, place.admin1) ?? place;
      return place;
    });
  }
}

/** What a state does: its own bodies tell the country better than a place in the sentence before. */
const isOfState = (type: ClaimTypeName): boolean =>
  type === 'coercion.censorship' || familyOf(type) === 'government' || familyOf(type) === 'speech';

/** Families whose events stand where the building stands. */
const AT_A_SEAT = new Set(['demonstration', 'riot', 'seizure']);

function mostNamedCountry(mentions: readonly SettledMention[], gazetteer: Gazetteer): GazetteerPlace | undefined {
  const counts = new Map<string, number>();
  for (const { place } of mentions) if (place.country) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most && gazetteer.country(most[0]);
}

/** Where nothing else tells the country, the name of a channel or a firm may: «телеканал „Казахстан“». */
function countryOfBrands(text: string, gazetteer: Gazetteer): GazetteerPlace | undefined {
  let from = nextQuote(text, 0);
  for (let n = 0; from >= 0 && n < MOST_BRANDS; n++) {
    const to = text.indexOf(QUOTES.get(text.charAt(from))!, from + 1);
    if (to < 0) return undefined;
    const named = to - from <= LONGEST_BRAND ? gazetteer.mentions(text.slice(from + 1, to)) : [];
    const country = named.flatMap(({ candidates }) => candidates).find(({ precision }) => precision === 'country');
    if (country) return country;
    from = nextQuote(text, to + 1);
  }
  return undefined;
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
]);

/** Where the next quotation opens, -1 when none does. */
function nextQuote(text: string, start: number): number {
  for (let at = start; at < text.length; at++) if (QUOTES.has(text.charAt(at))) return at;
  return -1;
}

const MOST_BRANDS = 20;
const LONGEST_BRAND = 60;
