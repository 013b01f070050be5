import { readFileSync } from 'node:fs';
import {
  claimMade,
  fact,
  postCaptured,
  postsRaw,
  regionOf,
  type Claim,
  type ClaimTypeName,
  type MadeClaim,
  type Place,
  type Recorded,
} from '#contracts';
import { gazetteer, type GazetteerPlace } from '#gazetteer';
import { Chronicle, wordsAround, type Reading } from '#linking';
import { decideOne } from '#stage';
import { classify } from '../../../apps/classifier/src/classify.stage.js';
import { dedupe } from '../../../apps/deduper/src/dedupe.stage.js';
import { capturePost } from '../../../apps/ingestor/src/capture.js';
import { Pipeline, recorded } from '../../../apps/khronika/src/pipeline.js';
import { normalise } from '../../../apps/normaliser/src/normalise.stage.js';
import { link } from '../../../apps/projector/src/link.stage.js';
import { isSamePlace, list, type Label, type Labelled } from '../claims/labelled.js';

/** A label that says which happening it is about. */
export interface Happening extends Label {
  readonly incident: string;
}

/** A post whose labels say so. */
export interface Told extends Labelled {
  readonly required: readonly Happening[];
}

/** A label, with the claim that stands for it, if one does. */
export interface Judged {
  readonly post: Labelled;
  readonly label: Happening;
  readonly claimId: string | undefined;
}

/** Posts with labels that name their incidents. */
export const readHappenings = (file: string): Told[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Told);

/** Where links are looked up: what each claim read as, and its incident. */
export interface Linked {
  readonly judged: readonly Judged[];
  readonly chronicle: Chronicle;
}

/** Links claims in the order in which they are given. */
export function linkAll(claims: readonly MadeClaim[]): Chronicle {
  let state = link.initial();
  for (const [n, made] of claims.entries()) {
    const input = { ...fact(claimMade, made), id: `in-${n}`, key: made.region, time: made.capturedAt };
    ({ state } = decideOne(link, state, input as Recorded<typeof claimMade>));
  }
  return state;
}

export const readingOf = (chronicle: Chronicle, claimId: string): Reading | undefined =>
  chronicle.entries.get(claimId)?.readings.at(-1);

/** Texts without any day are not judged by it: each stands on one of its own. */
const dayOfItsOwn = (n: number): string => new Date(Date.UTC(2001, 0, 1 + 10 * n, 12)).toISOString();

/** A post without a day was published on the last one that it tells of. */
function publishedAt({ publishedAt: said, required }: Told, n: number): string {
  const [last] = required
    .flatMap(({ date }) => list(date).filter(Boolean))
    .sort()
    .reverse();
  return said ?? (last === undefined ? dayOfItsOwn(n) : `${last}T12:00:00Z`);
}

const idOf = (n: number): string => `telegram:labelled${n}/1`;

/** The labels, as claims that are read without a mistake. */
export function perfectClaims(posts: readonly Told[]): Linked {
  const judged: Judged[] = [];
  const claims = posts.flatMap((post, n) =>
    post.required.map((label, k): MadeClaim => {
      const claimId = `${idOf(n)}@1#${k}`;
      judged.push({ post, label, claimId });
      const claim = claimOf(label, publishedAt(post, n), post.text);
      return {
        claimId,
        region: regionOf(claim.place),
        postId: idOf(n),
        revision: 1,
        source: `telegram:labelled${n}`,
        publishedAt: publishedAt(post, n),
        capturedAt: publishedAt(post, n),
        canonical: idOf(n),
        origin: idOf(n),
        words: wordsAround(post.text, claim.spans),
        claim,
      };
    }),
  );
  return { judged, chronicle: linkAll(claims) };
}

/** The labels, each with the claim that the whole way from the post makes of it. */
export function claimsEndToEnd(posts: readonly Told[]): Linked {
  const pipeline = new Pipeline([normalise, dedupe, classify]);
  const made = new Map<string, MadeClaim>();
  for (const [n, post] of posts.entries()) {
    const captured = capturePost(
      {
        source: `telegram:labelled${n}`,
        messageId: '1',
        publishedAt: publishedAt(post, n),
        verbatim: post.text,
        format: 'text',
      },
      { capturedAt: publishedAt(post, n), via: 'push' },
    );
    for (const event of pipeline.run(recorded(postCaptured, captured.data, `raw-${n}`, postsRaw, n)))
      if (event.type === 'claim.made') made.set((event.data as MadeClaim).claimId, event.data as MadeClaim);
      else if (event.type === 'claim.withdrawn') made.delete((event.data as { claimId: string }).claimId);
  }
  const judged = posts.flatMap((post, n) => {
    const free = [...made.values()].filter(({ postId }) => postId === idOf(n));
    return post.required.map((label): Judged => {
      const same = free.filter(({ claim }) => claim.type === label.type);
      const found = same.find(({ claim }) => isSamePlace(claim, label)) ?? same[0];
      if (found) free.splice(free.indexOf(found), 1);
      return { post, label, claimId: found?.claimId };
    });
  });
  return { judged, chronicle: linkAll([...made.values()]) };
}

function claimOf(label: Happening, published: string, text: string): Claim {
  const place = placeOf(label);
  const [date = ''] = list(label.date);
  const day = date || published.slice(0, 10);
  const from = Date.parse(`${day}T00:00:00Z`);
  const start = Math.max(0, text.indexOf(label.span));
  const [polarity, modality, phase] = [list(label.polarity)[0], list(label.modality)[0], list(label.phase)[0]];
  return {
    type: label.type as ClaimTypeName,
    phase: (phase ?? '') as Claim['phase'],
    polarity: (polarity ?? 'asserted') as Claim['polarity'],
    modality: (modality ?? 'fact') as Claim['modality'],
    press: label.press,
    place,
    time: {
      from: new Date(from).toISOString(),
      to: new Date(from + 86_400_000).toISOString(),
      precision: date ? 'day' : 'unknown',
      basis: date ? 'said' : 'publication',
      zone: 'UTC',
    },
    actors: [],
    target: '',
    quantities: label.figures.map(({ measure, low, high }) => ({
      measure: measure as Claim['quantities'][number]['measure'],
      low,
      high,
      text: '',
      by: '',
    })),
    spans: [{ start, end: start + label.span.length, text: label.span }],
    because: [],
  };
}

/** The place that a label names; one that no table has stands for itself. */
function placeOf(label: Happening): Place {
  const names = list(label.place).filter(Boolean);
  const [country = ''] = list(label.country);
  for (const name of names) {
    const candidates = gazetteer()
      .mentions(name)
      .flatMap((mention) => mention.candidates);
    const found = candidates.find((candidate) => candidate.country === country);
    if (found) return placeFrom(found);
  }
  const [name = ''] = names;
  const none = { country, admin1: '', lat: null, lon: null };
  return name === ''
    ? { id: '', name, ...none, precision: 'none' }
    : { id: `name:${name}`, name, ...none, precision: 'settlement' };
}

const placeFrom = ({ id, name, country, admin1, lat, lon, precision }: GazetteerPlace): Place => ({
  id,
  name,
  country,
  admin1,
  lat,
  lon,
  precision,
});
