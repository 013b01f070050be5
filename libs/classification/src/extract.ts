import { type Claim, type ClaimTime, type ClaimTypeName, familyOf, type LanguageCode } from '#contracts';
import type { Gazetteer, GazetteerPlace } from '#gazetteer';
import { type Grammar, grammarOf } from './grammar.js';
import { LANGUAGES } from './languages/index.js';
import { claimPlace, groupFor, groupsOf, type PlaceGroup, settle, type SettledMention } from './places.js';
import { figuresIn, measuresOf } from './quantities.js';
import { contextOf, fire, type Firing, type ReadSentence, readSentence } from './rules.js';
import { clausesOf, sentencesOf } from './sentences.js';
import { rolesOf, stanceOf } from './statement.js';
import type { RuleLanguage } from './taxonomy.js';
import { claimTime, dayOfPost, isLongBefore, type TimeMention, timesIn } from './time.js';
import { type Skip, type Token, tokenise } from './tokens.js';
import { TAXONOMY } from './types/index.js';

/** What is known of a post when its claims are read. Offsets are UTF-16 units of `text`. */
export interface ReadablePost {
  /** The cleaned text. */
  readonly text: string;
  readonly language: LanguageCode;
  readonly languages: readonly { readonly start: number; readonly end: number; readonly language: LanguageCode }[];
  /** RFC 3339. Its date, as written, is the day of the post. */
  readonly publishedAt: string;
  /** Footers, signatures, invites: not read. */
  readonly marks: readonly Skip[];
}

/** A claim whose spans are offsets into the cleaned text. */
export type ExtractedClaim = Claim;

/** No post makes more claims than this; what comes later is left out. */
export const MOST_CLAIMS = 64;

/** Statements of a post that are read before they are merged to claims. */
const MOST_STATEMENTS = 512;

const USUAL_ACTORS = new Map(TAXONOMY.flatMap(({ types }) => types.map(({ type, actors }) => [type, actors] as const)));

const grammars = new Map<RuleLanguage, Grammar>();
const grammarIn = (language: RuleLanguage): Grammar => {
  let grammar = grammars.get(language);
  if (!grammar) grammars.set(language, (grammar = grammarOf(LANGUAGES[language])));
  return grammar;
};

interface Draft {
  readonly type: ClaimTypeName;
  readonly place: GazetteerPlace | undefined;
  /** The place stands in the same sentence. */
  readonly placed: boolean;
  readonly claim: Claim;
  readonly item: number;
}

/**
 * What a post says happened: one claim for each type and place, in the order of the text.
 * Pure: same post and gazetteer, same claims. Any string gives claims or none, in time linear in its length; never throws.
 */
export function extractClaims(post: ReadablePost, gazetteer: Gazetteer): ExtractedClaim[] {
  const tokens = tokenise(post.text, post.marks);
  const sentences = sentencesOf(tokens, post.text).map((sentence) =>
    readSentence(tokens, sentence, grammarIn(languageAt(post, tokens[sentence.from]!, tokens[sentence.to - 1]!))),
  );
  const context = contextOf(sentences);
  const elsewhere = sentences.filter(isElsewhere).length;
  const firings = sentences.map((sentence) =>
    elsewhere > 0 && isElsewhere(sentence) && elsewhere * 2 > sentences.length ? [] : fire(sentence, context),
  );
  if (firings.every((fired) => fired.length === 0)) return [];

  const scene = new Scene(post, tokens, sentences, gazetteer);
  const drafts: Draft[] = [];
  sentences.forEach((sentence, n) => {
    if (drafts.length >= MOST_STATEMENTS) return;
    scene.enter(sentence);
    scene.claimsOf(firings[n]!, drafts);
    scene.leave();
  });
  return merge(drafts).slice(0, MOST_CLAIMS);
}

const isElsewhere = ({ cues }: ReadSentence): boolean => cues.elsewhere !== undefined;

/** The language whose rules read a sentence: Kazakh by its own letters, else by script; the segments settle the rest. */
function languageAt(post: ReadablePost, first: Token, last: Token): RuleLanguage {
  const segment =
    post.languages.find(({ start, end }) => start <= first.start && first.start < end)?.language ?? post.language;
  if (segment === 'ru' || segment === 'kk' || segment === 'en') return segment;
  const words = post.text.slice(first.start, last.end);
  if (/[әғқңөұүһі]/i.test(words)) return segment === 'uk' ? 'ru' : 'kk';
  return /[а-я]/i.test(words) ? 'ru' : 'en';
}

/** Walks the sentences of a post and keeps what one leaves for the next: the place and the date in focus. */
class Scene {
  readonly #post: ReadablePost;
  readonly #tokens: readonly Token[];
  readonly #gazetteer: Gazetteer;
  readonly #postDay: string;
  readonly #groups: PlaceGroup[][];
  readonly #country: GazetteerPlace | undefined;
  readonly #sentences: readonly ReadSentence[];
  #index = -1;
  #item = 0;
  #sentence: ReadSentence;
  #headline: readonly GazetteerPlace[] = [];
  #focus: readonly GazetteerPlace[] = [];
  #said: TimeMention | undefined;
  readonly #times = new Map<string, ClaimTime>();

  constructor(post: ReadablePost, tokens: readonly Token[], sentences: readonly ReadSentence[], gazetteer: Gazetteer) {
    this.#post = post;
    this.#tokens = tokens;
    this.#gazetteer = gazetteer;
    this.#postDay = dayOfPost(post.publishedAt);
    this.#sentences = sentences;
    this.#sentence = sentences[0]!;
    const settled = settle(gazetteer.mentions(post.text), tokens, sentences[0]!.grammar, gazetteer);
    this.#groups = [];
    let at = 0;
    for (const sentence of sentences) {
      const start = at;
      while (at < settled.length && settled[at]!.from < sentence.to) at++;
      this.#groups.push(groupsOf(settled.slice(start, at), tokens, sentence));
    }
    this.#country = mostNamedCountry(settled, gazetteer) ?? countryOfBrands(post.text, gazetteer);
  }

  enter(sentence: ReadSentence): void {
    this.#index++;
    this.#sentence = sentence;
    if (!sentence.opens) return;
    this.#item++;
    this.#said = undefined;
    if (sentence.bullet && this.#index > 0) this.#focus = this.#headline;
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

  /** Adds what the sentence states to the drafts. */
  claimsOf(firings: readonly Firing[], drafts: Draft[]): void {
    const sentence = this.#sentence;
    const clauses = clausesOf(this.#tokens, sentence);
    const times = timesIn(sentence, this.#tokens, this.#postDay);
    const dated = new Set(
      times.mentions.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)),
    );
    const figures = figuresIn(sentence, this.#tokens, this.#post.text, dated);
    for (const firing of firings) {
      const time = nearest(times.mentions, firing, clauses, sentence.from) ?? this.#carried();
      const isPast = time !== undefined && (isLongBefore(time, this.#postDay) || time.precision === 'unknown');
      const stance = stanceOf(firing, sentence, clauses, this.#tokens, isPast);
      const { actors, target } = rolesOf(firing, sentence, USUAL_ACTORS.get(firing.type) ?? []);
      const wanted = measuresOf(firing.type);
      const isWork = familyOf(firing.type) === 'labour';
      const quantities = figures
        .filter(({ quantity }) => wanted.includes(quantity.measure))
        .map(({ quantity }) =>
          isWork && quantity.measure === 'crowd' ? { ...quantity, measure: 'strikers' as const } : quantity,
        );
      const { places, placed } = this.#placesOf(firing, clauses);
      places.forEach((place, n) => {
        const zone = place?.zone || 'UTC';
        drafts.push({
          type: firing.type,
          place,
          placed,
          item: this.#item,
          claim: {
            type: firing.type,
            phase: stance.phase,
            polarity: stance.polarity,
            modality: stance.modality,
            press: stance.press,
            place: claimPlace(place),
            time: this.#timeOf(time, times.partOfDay, zone),
            actors,
            target,
            quantities: n === 0 ? quantities : [],
            spans: this.#spansOf(firing),
            because: [...firing.rules.map(({ name }) => name), ...stance.because],
          },
        });
      });
    }
    const explicit = times.mentions.find(({ precision, basis }) => precision === 'day' && basis === 'said');
    if (explicit) this.#said = explicit;
    this.#attachLeftOver(figures, firings, drafts);
  }

  /** Zones are slow to reckon with, and the statements of a post mostly share their day. */
  #timeOf(mention: TimeMention | undefined, partOfDay: readonly [number, number] | undefined, zone: string): ClaimTime {
    const key = `${mention?.day}/${mention?.precision}/${mention?.basis}/${partOfDay?.join('-')}/${zone}`;
    let time = this.#times.get(key);
    if (!time) this.#times.set(key, (time = claimTime(mention, partOfDay, this.#postDay, zone)));
    return { ...time };
  }

  /** A date that an earlier sentence of the same item said, if it is recent enough to be about the same. */
  #carried(): TimeMention | undefined {
    return this.#said && !isLongBefore(this.#said, this.#postDay) ? this.#said : undefined;
  }

  /** Casualties told in a sentence of their own belong to the last claim before it that counts them. */
  #attachLeftOver(figures: ReturnType<typeof figuresIn>, firings: readonly Firing[], drafts: readonly Draft[]): void {
    for (const { quantity } of figures) {
      if (firings.some(({ type }) => measuresOf(type).includes(quantity.measure))) continue;
      const owner = drafts.findLast(
        (draft) => draft.item >= this.#item - 1 && measuresOf(draft.type).includes(quantity.measure),
      );
      if (owner && !owner.claim.quantities.some(({ measure }) => measure === quantity.measure))
        owner.claim.quantities.push(quantity);
    }
  }

  #spansOf(firing: Firing): Claim['spans'] {
    const first = Math.min(...firing.support.map(({ from }) => from));
    const last = Math.max(...firing.support.map(({ to }) => to));
    const start = this.#tokens[first]!.start;
    const end = this.#tokens[last - 1]!.end;
    return [{ start, end, text: this.#post.text.slice(start, end) }];
  }

  #placesOf(firing: Firing, clauses: Uint8Array): { places: readonly (GazetteerPlace | undefined)[]; placed: boolean } {
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
    const country = this.#country ?? this.#countryOfInstitutions(this.#sentences);
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
  let from = text.indexOf('«');
  for (let n = 0; from >= 0 && n < MOST_BRANDS; n++) {
    const to = text.indexOf('»', from);
    if (to < 0) return undefined;
    const named = to - from <= LONGEST_BRAND ? gazetteer.mentions(text.slice(from + 1, to)) : [];
    const country = named.flatMap(({ candidates }) => candidates).find(({ precision }) => precision === 'country');
    if (country) return country;
    from = text.indexOf('«', to);
  }
  return undefined;
}

const MOST_BRANDS = 20;
const LONGEST_BRAND = 60;

function nearest(
  mentions: readonly TimeMention[],
  firing: Firing,
  clauses: Uint8Array,
  base: number,
): TimeMention | undefined {
  let best: TimeMention | undefined;
  let bestScore = Infinity;
  for (const mention of mentions) {
    const distance = mention.from >= firing.to ? mention.from - firing.to : Math.max(0, firing.from - mention.to);
    const apart = Math.abs((clauses[mention.from - base] ?? 0) - (clauses[firing.from - base] ?? 0));
    if (apart > 0 && mention.precision !== 'day') continue;
    const score = distance + apart * 6 + (mention.precision === 'day' ? 0 : 8);
    if (score < bestScore) [best, bestScore] = [mention, score];
  }
  return best;
}

/** Statements of one type about one place are one claim: the first with what the others add. */
function merge(drafts: readonly Draft[]): Claim[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = kept.find((other) => other.type === draft.type && isSameHappening(other, draft));
    if (!same) {
      kept.push(draft);
      continue;
    }
    const { claim } = same;
    claim.press ||= draft.claim.press;
    if (claim.phase === '') claim.phase = draft.claim.phase;
    for (const rule of draft.claim.because) if (!claim.because.includes(rule)) claim.because.push(rule);
    for (const span of draft.claim.spans)
      if (!claim.spans.some(({ start }) => start === span.start)) claim.spans.push(span);
    for (const quantity of draft.claim.quantities)
      if (!claim.quantities.some(({ measure, low }) => measure === quantity.measure && low === quantity.low))
        claim.quantities.push(quantity);
    claim.actors = [...new Set([...claim.actors, ...draft.claim.actors])].sort();
    claim.target ||= draft.claim.target;
  }
  return kept.filter((draft) => !isHeadlineOf(draft, kept)).map(({ claim }) => claim);
}

/** Says of the whole country what another claim says of a place in it. War totals stand beside their regions. */
const isHeadlineOf = (draft: Draft, kept: readonly Draft[]): boolean =>
  draft.place?.precision === 'country' &&
  familyOf(draft.type) !== 'violence' &&
  kept.some(
    ({ type, place, claim }) =>
      type === draft.type &&
      place?.country === draft.place?.country &&
      place?.precision !== 'country' &&
      claim.polarity === draft.claim.polarity,
  );

/** Same place, or the later one names none of its own, or a place that contains the other. */
function isSameHappening(a: Draft, b: Draft): boolean {
  if (a.claim.polarity !== b.claim.polarity && a.placed && b.placed) return false;
  if ((a.claim.modality === 'historical') !== (b.claim.modality === 'historical') && a.placed && b.placed) return false;
  if (a.place?.id === b.place?.id) return true;
  if (!b.placed && a.item === b.item) return true;
  return b.place?.precision === 'country' && b.place.country === a.place?.country;
}
