import { type ClaimTypeName, familyOf } from '#contracts';
import type { GazetteerPlace } from '#gazetteer';
import { JOINERS, type SettledMention } from './places.js';
import { isAside, type Standing } from './standing.js';
import type { Token } from './tokens.js';

/** Places that one clause names together: a list gives each of its members. */
export interface PlaceGroup {
  readonly from: number;
  readonly to: number;
  readonly places: readonly GazetteerPlace[];
  readonly standing: Standing;
  readonly form: SettledMention['form'];
}

/**
 * Joins the mentions of a sentence to groups: lists («в Алматы, Актобе и Атырау») and a place with what contains it («в
 * Жетыбае Мангистауской области»). Brands join nothing.
 */
export function groupsOf(mentions: readonly SettledMention[], tokens: readonly Token[]): PlaceGroup[] {
  const groups: { from: number; to: number; places: GazetteerPlace[]; standing: Standing; form: PlaceGroup['form'] }[] =
    [];
  for (const { from, to, form, place, standing } of mentions) {
    if (form === 'brand') continue;
    const last = groups.at(-1);
    const between = last ? tokens.slice(last.to, from) : [];
    if (last && isContained(last.places.at(-1)!, place) && between.length <= 2) {
      last.to = to;
    } else if (last && last.places.length === 1 && isContained(place, last.places[0]!) && between.length <= 4) {
      last.places[0] = place;
      last.to = to;
      if (last.standing !== 'scene') last.standing = standing;
      last.form = form;
    } else if (
      last &&
      between.length <= 2 &&
      between.every((token) => JOINERS.has(token.form)) &&
      joins(last.places.at(-1)!, place) &&
      (isAside(last.standing) ? standing === 'plain' : true)
    ) {
      last.places.push(place);
      last.to = to;
      if (standing === 'scene') last.standing = standing;
    } else {
      groups.push({ from, to, places: [place], standing, form });
    }
  }
  return groups;
}

const joins = (a: GazetteerPlace, b: GazetteerPlace): boolean =>
  a.id !== b.id && (a.precision === 'country') === (b.precision === 'country');

const isContained = (inner: GazetteerPlace, outer: GazetteerPlace): boolean =>
  inner.id !== outer.id &&
  inner.country === outer.country &&
  (outer.precision === 'country'
    ? inner.precision !== 'country'
    : (outer.precision === 'region' || outer.precision === 'district') &&
      inner.admin1 === outer.admin1 &&
      (inner.precision === 'settlement' || (inner.precision === 'district' && outer.precision === 'region')));

const SPECIFIC: Readonly<Record<GazetteerPlace['precision'], number>> = {
  settlement: 2,
  district: 2,
  region: 1,
  country: 0,
};

const WEIGHTS: Readonly<Record<Standing, number>> = {
  scene: 3,
  seat: 3,
  target: 3,
  plain: 0,
  office: -1.5,
  government: -2,
  force: -2.5,
  origin: -3,
  topic: -3,
  bound: -4,
};

/** «Россия атаковала …»: a country before the head, in no preposition, rather acts than suffers. */
const isActor = (group: PlaceGroup, head: { readonly from: number }): boolean =>
  group.standing === 'plain' && group.places[0]!.precision === 'country' && group.from < head.from;

/** Whether a group hardly tells where a head happens, so that a scene named before tells it better. */
export const isDoubtful = (group: PlaceGroup, head: { readonly from: number }): boolean =>
  isAside(group.standing) || isActor(group, head) || (group.form === 'adjective' && group.standing === 'plain');

/** What a state does is placed by whose body or capital does it. */
export const isActOfState = (type: ClaimTypeName): boolean =>
  familyOf(type) === 'government' || familyOf(type) === 'speech';

/** What is aimed at something: it happens where it hits or comes in. */
const isAimed = (type: ClaimTypeName): boolean => familyOf(type) === 'violence' || type === 'coercion.foreign-forces';

/** The group that a head most likely happens at, by nearness, clause, standing and form; undefined without groups. */
export function groupFor(
  groups: readonly PlaceGroup[],
  type: ClaimTypeName,
  head: { readonly from: number; readonly to: number },
  clauses: Uint8Array,
  base: number,
): PlaceGroup | undefined {
  let best: PlaceGroup | undefined;
  let bestScore = -Infinity;
  for (const group of groups) {
    const distance = group.from >= head.to ? group.from - head.to : Math.max(0, head.from - group.to);
    const apart = Math.abs((clauses[group.from - base] ?? 0) - (clauses[head.from - base] ?? 0));
    const isState = isActOfState(type) && (group.standing === 'office' || group.standing === 'government');
    // «вывел войска из Сирии»
    const isLeft = group.standing === 'origin' && type === 'coercion.foreign-forces';
    const isAim = group.standing === 'target' && !isAimed(type);
    const score =
      (isState ? 0.5 : isLeft ? 1 : isAim ? WEIGHTS.topic : WEIGHTS[group.standing]) +
      SPECIFIC[group.places[0]!.precision] -
      (group.form === 'adjective' ? 2 : 0) -
      (isActor(group, head) && !isActOfState(type) ? 1.5 : 0) -
      Math.min(apart, 4) * 0.8 -
      Math.min(distance, 40) * 0.08;
    if (score > bestScore) [best, bestScore] = [group, score];
  }
  return best;
}
