import { type ClaimTypeName, familyOf } from '#contracts';
import type { Gazetteer, GazetteerPlace } from '#gazetteer';
import { countryOfBrands, placeOfSignature } from './bylines.js';
import { groupFor, groupsOf, isActOfState, isDoubtful, type PlaceGroup } from './place-groups.js';
import { settle, type SettledMention } from './places.js';
import type { Figure } from './quantities.js';
import { isAside } from './standing.js';
import type { Firing, ReadSentence } from './rules.js';
import { Gap, type Token } from './tokens.js';

/** Where the sentences of a post play: the places that each names, and the one that stays in focus for the next. */
export class Whereabouts {
  readonly #gazetteer: Gazetteer;
  readonly #tokens: readonly Token[];
  readonly #sentences: readonly ReadSentence[];
  readonly #groups: readonly (readonly PlaceGroup[])[];
  readonly #country: GazetteerPlace | undefined;
  /** The place that the footer of the channel names: «Новости Москвы». */
  readonly #ofSignature: GazetteerPlace | undefined;
  /** The country of the first institution in the post, once it was looked for. */
  #ofInstitutions: readonly [GazetteerPlace | undefined] | undefined;
  #index = -1;
  #headline: readonly GazetteerPlace[] = [];
  #focus: readonly GazetteerPlace[] = [];
  /** The focus is known by the building of a state: a parliament. */
  #isAtSeat = false;
  /** How surely the focus is a scene. */
  #strength = 0;
  /** The group that the last statement of the sentence happens at. */
  #told: PlaceGroup | undefined;

  constructor(text: string, tokens: readonly Token[], sentences: readonly ReadSentence[], gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#tokens = tokens;
    this.#sentences = sentences;
    const mentions = gazetteer.mentions(text);
    const settled = settle(mentions, tokens, sentences, gazetteer);
    this.#ofSignature = placeOfSignature(mentions, tokens);
    this.#groups = settled.map((mentions) => groupsOf(mentions, tokens));
    this.#country = mostNamedCountry(settled.flat(), gazetteer) ?? countryOfBrands(text, gazetteer);
  }

  /** Goes on to the next sentence. An item of a list starts from the headline, not from the item before. */
  enter(): void {
    this.#index++;
    this.#told = undefined;
    if (this.#index > 0 && this.#sentence.bullet) [this.#focus, this.#strength] = [this.#headline, 0];
  }

  /**
   * Takes the place of the sentence along: where something was said to happen, else a scene, else what is only named. A
   * country that is named beside what happens does not move the scene abroad.
   */
  leave(): void {
    const focus = this.#told ?? this.#groups[this.#index]!.toSorted((a, b) => strengthOf(b) - strengthOf(a))[0];
    if (!focus) return;
    const [held] = this.#focus;
    const strength = strengthOf(focus);
    if (held && focus.form === 'adjective' && focus !== this.#told) return;
    const isOfCountry = focus.places.every(({ precision }) => precision === 'country');
    const isWider = held !== undefined && isOfCountry && held.precision !== 'country' && focus.places.every(({ country }) => country === held.country); // prettier-ignore
    const isBeside = held !== undefined && isOfCountry && !this.#told && this.#strength > 0;
    if (isWider || isBeside || (strength < this.#strength && !this.#told)) return;
    this.#focus = focus.places;
    this.#strength = strength;
    this.#isAtSeat = focus.standing === 'seat';
    if (this.#index === 0) this.#headline = this.#focus;
  }

  /** Whether the post lists happenings. */
  get isDigest(): boolean {
    return this.#sentences.filter(({ bullet }) => bullet).length > 1;
  }

  get #sentence(): ReadSentence {
    return this.#sentences[this.#index]!;
  }

  /** Places of a firing: those its clause names, else the one in focus, else a country. At least one, which may be unknown. */
  placesOf(
    firing: Firing,
    clauses: Uint8Array,
    figures: readonly Figure[],
  ): { places: readonly (GazetteerPlace | undefined)[]; placed: boolean } {
    const sentence = this.#sentence;
    const whole = this.#wholeAndParts(firing, figures);
    if (whole) return { places: whole, placed: true };
    const doer = isByState(firing.type) ? this.#doerOf(firing, clauses) : undefined;
    if (doer) return { places: [doer], placed: true };
    const group = groupFor(this.#groups[this.#index]!, firing.type, firing, clauses, sentence.from);
    const isClear = group !== undefined && !isDoubtful(group, firing);
    const landmark = this.#landmarkOf(firing);
    if (landmark && (!isClear || isWithin(landmark, group.places[0]!))) return { places: [landmark], placed: true };
    if (isClear || (group && !this.#hasScene(group.places[0]!, group.form === 'adjective'))) {
      if (isClear) this.#told = group;
      const isSide = !isClear && !isByState(firing.type) && group.places[0]!.precision === 'country';
      const other = isSide ? (this.#ahead(SCENE) ?? this.#adversary(group, firing)) : undefined;
      if (other) return { places: this.#seated([other], firing), placed: false };
      const places = isClear ? [...group.places, ...this.#besides(group, firing, clauses, figures)] : group.places;
      return { places: this.#seated(places, firing), placed: true };
    }
    const own = this.#countryOfInstitutions([sentence], firing);
    const carried = this.#focus.length > 0 ? this.#focus.slice(0, 1) : this.#headline.slice(0, 1);
    if (own && (carried.length === 0 || (isByState(firing.type) && carried[0]!.country !== own.country)))
      return { places: this.#seated([own], firing), placed: false };
    const ahead = carried.length === 0 ? this.#ahead(NAMED) : undefined;
    if (ahead) return { places: this.#seated([ahead], firing), placed: false };
    if (carried.length > 0) return { places: this.#seated(carried, firing, this.#isAtSeat), placed: false };
    this.#ofInstitutions ??= [this.#countryOfInstitutions(this.#sentences)];
    const country = this.#country ?? this.#ofInstitutions[0] ?? this.#ofSignature;
    return { places: country ? this.#seated([country], firing) : [undefined], placed: false };
  }

  /** Whether a list of the sentence gives a figure to a place; one figure over several places is the first one's, «по одному» everybody's. */
  isShareOf(figure: Figure, place: GazetteerPlace | undefined): boolean {
    const group = this.#groups[this.#index]!.find((candidate) => isShare(figure, candidate, this.#tokens));
    if (!group || !place) return false;
    return figure.quantity.low === 1
      ? group.places.some(({ id }) => id === place.id)
      : group.places[0]!.id === place.id;
  }

  /** «сбиты 34 дрона: 20 над …, 14 над …»: the country for the total of a war, and each place that has a share. */
  #wholeAndParts({ type }: Firing, figures: readonly Figure[]): readonly GazetteerPlace[] | undefined {
    if (familyOf(type) !== 'violence' || !figures.some(({ isElliptic }) => !isElliptic)) return undefined;
    const parts = this.#groups[this.#index]!.filter((group) =>
      figures.some((figure) => figure.isElliptic && isShare(figure, group, this.#tokens)),
    );
    const places = parts.flatMap((group) => group.places);
    const [first] = places;
    if (parts.length < FEWEST_PARTS || places.some(({ country, precision }) => country !== first!.country || precision === 'country')) return undefined; // prettier-ignore
    const whole = this.#gazetteer.country(first!.country);
    this.#told = parts[0];
    return whole && [whole, ...places];
  }

  /** «в Жанаозене вышли на митинг, в Актау стоят у акимата»: scenes of the other clauses that a firing has heads in. */
  #besides(main: PlaceGroup, { support }: Firing, clauses: Uint8Array, figures: readonly Figure[]): GazetteerPlace[] {
    const { from } = this.#sentence;
    const clauseOf = (token: number) => clauses[token - from];
    const others = this.#groups[this.#index]!.filter(
      (group) =>
        group !== main &&
        strengthOf(group) === SCENE &&
        group.places[0]!.precision === main.places[0]!.precision &&
        clauseOf(group.from) !== clauseOf(main.from) &&
        (figures.some((figure) => figure.isElliptic && isShare(figure, group, this.#tokens)) ||
          support.some((hit) => hit.from > group.from && clauseOf(hit.from) === clauseOf(group.from))),
    );
    return others.flatMap(({ places }) => places).filter((place) => !main.places.some(({ id }) => id === place.id));
  }

  /** «у Капитолия»: the town of a building or a square, for what happens where one stands. */
  #landmarkOf(firing: Firing): GazetteerPlace | undefined {
    if (!AT_A_SEAT.has(familyOf(firing.type))) return undefined;
    const { grammar, hits } = this.#sentence;
    const landmark = hits.find(
      (hit) => grammar.landmarks.has(hit.pattern) && Math.abs(hit.from - firing.from) <= LANDMARK,
    );
    return landmark && this.#gazetteer.byId(grammar.landmarks.get(landmark.pattern)!);
  }

  /** «Токаев отправил правительство в отставку»: the body of a country that acts, where its clause names no place. */
  #doerOf(firing: Firing, clauses: Uint8Array): GazetteerPlace | undefined {
    const { from } = this.#sentence;
    const clause = clauses[firing.from - from];
    const isOwn = (token: number) => clauses[token - from] === clause;
    const isRival = (group: PlaceGroup) => isOwn(group.from) && (!isAside(group.standing) || group.from < firing.from);
    if (this.#groups[this.#index]!.some(isRival)) return undefined;
    return this.#countryOfInstitutions([this.#sentence], firing, isOwn);
  }

  /** The first scene that the next sentences name, as the body of a headline does; none over a bullet. */
  #ahead(least: number): GazetteerPlace | undefined {
    for (let n = this.#index + 1; n <= this.#index + LOOK_AHEAD && n < this.#sentences.length; n++) {
      if (this.#sentences[n]!.bullet) return undefined;
      const scene = this.#groups[n]!.find(
        (group) => strengthOf(group) >= least && group.places[0]!.precision !== 'country',
      );
      if (scene) return scene.places[0];
    }
    return undefined;
  }

  /** Who strikes does not suffer: the one other country that the post names, if only the side that strikes is told. */
  #adversary({ places, standing }: PlaceGroup, { type }: Firing): GazetteerPlace | undefined {
    const [actor] = places;
    if (type !== 'violence.air-strike' && type !== 'violence.armed-clash') return undefined;
    if (actor!.precision !== 'country' || standing === 'topic' || standing === 'bound') return undefined;
    const named = new Set(this.#groups.flatMap((groups) => groups.flatMap((group) => group.places.map(({ country }) => country)))); // prettier-ignore
    for (const { grammar, hits } of this.#sentences)
      for (const { pattern } of hits) {
        const institution = grammar.institutions.get(pattern);
        if (institution && IS_COUNTRY.test(institution)) named.add(institution);
      }
    named.delete(actor!.country);
    const [other, another] = named;
    return other !== undefined && another === undefined ? this.#gazetteer.country(other) : undefined;
  }

  /** The country (or town) of a body or a person that the sentences name; the one nearest to the firing. */
  #countryOfInstitutions(
    sentences: readonly ReadSentence[],
    near?: Firing,
    holds: (token: number) => boolean = () => true,
  ): GazetteerPlace | undefined {
    let country: string | undefined;
    let nearest = Infinity;
    for (const { grammar, hits } of sentences)
      for (const hit of hits) {
        const named = grammar.institutions.get(hit.pattern);
        // Who does a thing stands before it, to whom it is done behind.
        const distance = !near ? 0 : hit.from < near.from ? near.from - hit.from : 2 * (hit.from - near.from);
        if (named && distance < nearest && holds(hit.from)) [country, nearest] = [named, distance];
      }
    if (country === undefined) return undefined;
    return IS_COUNTRY.test(country) ? this.#gazetteer.country(country) : this.#gazetteer.byId(country);
  }

  /** Another place is in focus, so that the bare name of a country rather tells who acts. */
  #hasScene(country: GazetteerPlace, isAdjective: boolean): boolean {
    const [focus] = this.#focus.length > 0 ? this.#focus : this.#headline;
    if (!focus || focus.id === country.id) return false;
    return isAdjective || focus.precision !== 'country';
  }

  /** A parliament names its city: where no more than the country is known, crowds meet it in the capital. */
  #seated(places: readonly GazetteerPlace[], firing: Firing, isAtSeat = false): readonly GazetteerPlace[] {
    const { grammar, hits } = this.#sentence;
    if (!AT_A_SEAT.has(familyOf(firing.type)) && firing.type !== 'violence.explosion') return places;
    const seat =
      isAtSeat || hits.some((hit) => grammar.seats.has(hit.pattern) && Math.abs(hit.from - firing.from) <= 12);
    if (!seat) return places;
    return places.map((place) => {
      if (place.precision === 'country') return this.#gazetteer.capitalOf(place.country) ?? place;
      if (place.precision === 'region') return this.#gazetteer.seatOf(place.country, place.admin1) ?? place;
      return place;
    });
  }
}

/** How surely a group that is named is where things happen. */
const strengthOf = ({ standing, form }: PlaceGroup): number =>
  isAside(standing) ? 0 : standing !== 'plain' ? 3 : form === 'adjective' ? 1 : 2;

/** Strengths: a town by its adjective, a town that is only named, a scene. */
const NAMED = 1;
const SCENE = 3;

/** So many places with figures of their own are parts of a total. */
const FEWEST_PARTS = 2;

/** «в Костанае — 8», «20 над Курской областью»: a figure behind the dash after a place, or before its preposition. */
const isShare = ({ from, to }: Figure, place: PlaceGroup, tokens: readonly Token[]): boolean =>
  from === place.to
    ? (tokens[from]!.gap & Gap.dash) !== 0
    : to === place.from - 1 && (tokens[to]!.gap & Gap.comma) === 0;

/** A landmark stands at most so many tokens from what happens there. */
const LANDMARK = 12;

/** Whether a country or region that a group names holds a place. */
const isWithin = (inner: GazetteerPlace, outer: GazetteerPlace): boolean =>
  outer.country === inner.country &&
  (outer.precision === 'country' || (outer.precision === 'region' && outer.admin1 === inner.admin1));

/** Sentences after a headline in which its place may be told. */
const LOOK_AHEAD = 2;
const IS_COUNTRY = /^[A-Z]{2}$/;

/** What a state does: its own bodies tell the country better than a place in the sentence before. */
const isByState = (type: ClaimTypeName): boolean =>
  type === 'coercion.censorship' || type === 'coercion.charges' || isActOfState(type);

/** Families whose events stand where the building stands. */
const AT_A_SEAT = new Set(['demonstration', 'riot', 'seizure']);

function mostNamedCountry(mentions: readonly SettledMention[], gazetteer: Gazetteer): GazetteerPlace | undefined {
  const counts = new Map<string, number>();
  for (const { place } of mentions) if (place.country) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most && gazetteer.country(most[0]);
}
