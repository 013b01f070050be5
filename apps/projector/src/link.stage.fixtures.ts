import {
  claimMade,
  claimWithdrawn,
  decisionMade,
  fact,
  sampleClaim,
  type Claim,
  type ClaimRef,
  type Decision,
  type Fact,
  type Incident,
  type MadeClaim,
  type Recorded,
  type Ruling,
} from '#contracts';
import type { Chronicle } from '#linking';
import { decideOne } from '#stage';
import { specOf } from '#stage/spec-kit';
import { link } from './link.stage.js';

export type In = Fact<(typeof link.consumes)[number]>;
export type Out = Fact<(typeof link.produces)[number]>;

const towns = {
  Oral: { id: 'gn:1', name: 'Oral', country: 'KZ', admin1: '07', lat: 51.2, lon: 51.4, precision: 'settlement' },
  Aksai: { id: 'gn:2', name: 'Aksai', country: 'KZ', admin1: '07', lat: 51.2, lon: 53, precision: 'settlement' },
  region: {
    id: 'region:KZ.07',
    name: 'West Kazakhstan',
    country: 'KZ',
    admin1: '07',
    lat: null,
    lon: null,
    precision: 'region',
  },
  nowhere: { id: '', name: '', country: '', admin1: '', lat: null, lon: null, precision: 'none' },
} as const satisfies Record<string, Claim['place']>;

export const placeOf = (name: keyof typeof towns): Claim['place'] => towns[name];

export interface Said extends Partial<Omit<Claim, 'place' | 'time'>> {
  place?: keyof typeof towns;
  /** Day of May 2023 on which it happened, and for how many days. */
  day?: number;
  days?: number;
  /** Hour of that day at which it began, if it is known to the hour. */
  at?: number;
  /** Hour of 3 May at which the post was published; it is captured five minutes later. */
  hour?: number;
  /** Hour of 3 May at which it was captured, if not at once. */
  captured?: number;
  origin?: string;
  /** From this hour of 3 May on, the origin is known. */
  originSince?: number;
  words?: string;
  revision?: number;
  /** Which claim of its post. */
  n?: number;
}

export const onDay = (day: number, hour = 0): string =>
  `${new Date(Date.UTC(2023, 4, day, hour)).toISOString().slice(0, 19)}+05:00`;
export const atHour = (hour: number, minute = 0): string => new Date(Date.UTC(2023, 4, 3, hour, minute)).toISOString();

export function says(name: string, said: Said = {}): MadeClaim {
  const {
    place = 'Oral',
    day = 2,
    days = 1,
    at,
    hour = 6,
    captured,
    origin,
    originSince,
    words,
    n = 0,
    ...rest
  } = said;
  const { revision = 1, ...claim } = rest;
  const postId = `telegram:${name}/1`;
  const root = origin ? `telegram:${origin}/1` : postId;
  const capturedAt = captured === undefined ? atHour(hour, 5) : atHour(captured);
  return {
    claimId: `${postId}@${revision}#${n}`,
    region: 'KZ.07',
    postId,
    revision,
    source: `telegram:${name}`,
    publishedAt: atHour(hour),
    capturedAt,
    canonical: root,
    origin: root,
    ...(originSince !== undefined && {
      known: [
        { since: capturedAt, canonical: postId, origin: postId },
        { since: atHour(originSince), canonical: root, origin: root },
      ],
    }),
    words: (words ?? 'акимат митинг площадь').split(' ').sort(),
    claim: {
      ...sampleClaim,
      ...claim,
      place: towns[place],
      time: {
        from: onDay(day, at),
        to: at === undefined ? onDay(day + days) : onDay(day, at + 1),
        precision: at !== undefined ? 'hour' : days === 1 ? 'day' : days <= 7 ? 'week' : 'month',
        basis: 'said',
        zone: 'Asia/Oral',
      },
    },
  };
}

export const made = (...claims: MadeClaim[]): In[] => claims.map((claim) => fact(claimMade, claim));

export const gone = ({ claimId, region, postId }: MadeClaim, hour = 24): In =>
  fact(claimWithdrawn, { claimId, region, postId, capturedAt: atHour(hour) });

export const refTo = ({ claimId, claim }: MadeClaim): ClaimRef => ({
  claimId,
  type: claim.type,
  place: claim.place.id,
});

/** A ruling on some claims, made at an hour of 3 May. */
export function rules(
  ruling: Ruling,
  claims: readonly MadeClaim[],
  {
    others = [],
    hour = 20,
    id = `dec-${ruling.kind}`,
  }: { others?: readonly MadeClaim[]; hour?: number; id?: string } = {},
): Fact<typeof decisionMade> {
  const decision: Decision = {
    decisionId: id,
    region: 'KZ.07',
    incident: 'inc-0123456789abcdef',
    version: 1,
    author: 'desk',
    reason: 'seen on video',
    decidedAt: atHour(hour),
    ruling,
    claims: claims.map(refTo),
    others: others.map(refTo),
  };
  return fact(decisionMade, decision);
}

/** What follows, with all checks of the spec kit. */
export const outputs = (...inputs: In[]): Out[] =>
  specOf(link)
    .given()
    .when(...inputs)
    .outputs();

/** What follows, without the checks: for properties over many inputs. */
export function run(inputs: readonly In[]): Out[] {
  let state: Chronicle = link.initial();
  return inputs.flatMap((input, n) => {
    const event = { ...input, id: `in-${n}`, key: input.data.region, time: '2023-05-03T00:00:00Z' };
    const decided = decideOne(link, state, event as Recorded<(typeof link.consumes)[number]>);
    state = decided.state;
    return decided.outputs.map(({ type, data }) => ({ type, data }) as Out);
  });
}

export const typesOf = (facts: readonly Out[]): string[] =>
  facts.map(({ type }) => type).filter((type) => type !== 'claim.heard' && type !== 'claim.linked');

interface Version {
  readonly from: string;
  to: string | null;
  readonly change: string;
  readonly incident: Incident;
}

/** What a reader of the topic ends with: every incident with its history, and where claims and decisions stand. */
export class Reader {
  readonly history = new Map<string, Version[]>();
  readonly links = new Map<string, { readonly at: string; readonly to: string; readonly kind: string }[]>();
  readonly where = new Map<string, string>();
  readonly founds = new Map<string, string>();
  readonly decisions = new Map<string, string>();

  constructor(facts: readonly Out[]) {
    for (const output of facts) this.#read(output);
  }

  /** The incidents that stand now, by id. */
  get incidents(): Record<string, Incident> {
    const standing = [...this.history].flatMap(([id, versions]) => {
      const last = versions.at(-1);
      return last?.to === null && last.incident.status !== 'withdrawn' ? [[id, last.incident] as const] : [];
    });
    return Object.fromEntries(standing.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What was known at a time. */
  asOf(time: string): Incident[] {
    return [...this.history.values()].flatMap((versions) =>
      versions.filter(({ from, to }) => from <= time && (to === null || time < to)).map(({ incident }) => incident),
    );
  }

  /** The id that an id stands for now; undefined if nobody knows it. */
  resolve(id: string): string | undefined {
    const seen = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
      seen.add(next);
      if (this.history.get(next)?.at(-1)?.to === null) return next;
      const merged: string | undefined = this.links.get(next)?.findLast(({ kind }) => kind === 'merged-into')?.to;
      const founding: string | undefined = [...this.founds].find(([, founds]) => founds === next)?.[0];
      next = merged ?? (founding === undefined ? undefined : this.where.get(founding));
    }
    return undefined;
  }

  /** All that it holds, in one order. */
  get everything(): unknown {
    const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    return [this.history, this.links, this.where, this.founds, this.decisions].map(sorted);
  }

  #read(output: Out): void {
    switch (output.type) {
      case 'incident.opened':
      case 'incident.revised':
      case 'incident.withdrawn': {
        const { incident, capturedAt } = output.data;
        const versions = this.history.get(incident.id) ?? [];
        this.history.set(incident.id, versions);
        if (versions.at(-1)?.from === capturedAt) versions.pop();
        this.#close(incident.id, capturedAt);
        versions.push({ from: capturedAt, to: null, change: output.type, incident });
        break;
      }
      case 'incident.merged':
        this.#close(output.data.merged, output.data.capturedAt);
        this.#link(output.data.merged, output.data.into, 'merged-into', output.data.capturedAt);
        break;
      case 'incident.split':
        for (const into of output.data.into) this.#link(output.data.from, into, 'split-into', output.data.capturedAt);
        break;
      case 'incident.voided':
        this.#void(output.data.id, output.data.capturedAt);
        break;
      case 'claim.linked': {
        const { claimId, incident, stands, shelved, founds } = output.data;
        this.where.set(claimId, incident ?? (stands ? (shelved ?? '') : ''));
        if (founds) this.founds.set(claimId, founds);
        else this.founds.delete(claimId);
        break;
      }
      case 'decision.weighed':
        this.decisions.set(output.data.decision.decisionId, `${output.data.state} ${output.data.incidents.join(' ')}`);
        break;
      case 'claim.heard':
        break;
    }
  }

  #close(id: string, at: string): void {
    const last = this.history.get(id)?.at(-1);
    if (last) last.to ??= at;
  }

  #link(id: string, to: string, kind: string, at: string): void {
    this.links.set(id, [...(this.links.get(id) ?? []), { at, to, kind }]);
  }

  #void(id: string, at: string): void {
    const versions = (this.history.get(id) ?? []).filter(({ from }) => from < at);
    const last = versions.at(-1);
    if (last?.to && last.to >= at) last.to = null;
    if (versions.length > 0) this.history.set(id, versions);
    else this.history.delete(id);
    const links = (this.links.get(id) ?? []).filter((one) => one.at < at);
    if (links.length > 0) this.links.set(id, links);
    else this.links.delete(id);
  }
}
