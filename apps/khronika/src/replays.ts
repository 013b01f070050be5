import { setTimeout as sleep } from 'node:timers/promises';
import { Presets, SingleBar } from 'cli-progress';
import { BadRequest, getJson } from './client.js';
import { plainTable } from './tables.js';

/** A replay as `GET /v1/replays/{id}` answers it. */
export interface Replay {
  readonly id: string;
  readonly state: string;
  readonly from: string;
  readonly since?: unknown;
  readonly until?: unknown;
  readonly generation: number;
  readonly live: boolean;
  readonly replaced?: number;
  readonly openedAt: string;
  readonly reason?: string;
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly perSecond: number | null;
    readonly secondsLeft: number | null;
    readonly stages: readonly { readonly name: string; readonly lag: number }[];
  } | null;
}

const LOOK_MS = 500;

/**
 * Looks after a replay until it is no longer being built, with a progress bar on a terminal. Throws {@link BadRequest}
 * when it ends otherwise than caught up.
 */
export async function watched(id: string): Promise<Replay> {
  const bar = process.stderr.isTTY
    ? new SingleBar(
        { format: '{id} {bar} {percentage}% {value}/{total} {rate}/s, {left} left', etaBuffer: 10, hideCursor: true },
        Presets.rect,
      )
    : undefined;
  bar?.start(1, 0, { id, rate: '?', left: '?' });
  try {
    for (;;) {
      const replay = await getJson<Replay>(`/v1/replays/${encodeURIComponent(id)}`);
      const { done = 0, total = 0, perSecond, secondsLeft } = replay.progress ?? {};
      bar?.setTotal(Math.max(1, total));
      bar?.update(done, { id, rate: perSecond == null ? '?' : Math.round(perSecond), left: timeOf(secondsLeft) });
      if (replay.state === 'failed' || replay.state === 'cancelled')
        throw new BadRequest(`${id} is ${replay.state}${replay.reason ? `: ${replay.reason}` : ''}`);
      if (replay.state !== 'building') return replay;
      await sleep(LOOK_MS);
    }
  } finally {
    bar?.stop();
  }
}

function timeOf(seconds: number | null | undefined): string {
  if (seconds == null) return '?';
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** Replays as a table for people. */
export function replayTable(replays: readonly Replay[]): string {
  if (replays.length === 0) return 'No replays.';
  const table = plainTable(['id', 'state', 'from', 'generation', 'done', 'per second', 'left', 'opened']);
  for (const { id, state, from, generation, live, openedAt, progress } of replays)
    table.push([
      id,
      state,
      from,
      `${generation}${live ? ' (live)' : ''}`,
      progress ? `${progress.done}/${progress.total}` : '—',
      progress?.perSecond == null ? '—' : Math.round(progress.perSecond),
      progress ? timeOf(progress.secondsLeft) : '—',
      openedAt,
    ]);
  return table.toString();
}

/** One replay for people. */
export function replayText(replay: Replay): string {
  const { since, until, replaced, reason, progress } = replay;
  const stages = progress?.stages.map(({ name, lag }) => `${name} ${lag}`).join(', ');
  return [
    replayTable([replay]),
    since === undefined ? '' : `since ${JSON.stringify(since)}`,
    until === undefined ? '' : `until ${JSON.stringify(until)}`,
    replaced === undefined ? '' : `it replaced generation ${replaced}, which is kept until it is retired`,
    reason ?? '',
    stages ? `left to do: ${stages}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

interface Sketch {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly place: { readonly name: string };
  readonly from: string;
}

/** What `GET /v1/replays/{id}/diff` answers. */
export type ReplayDiff = {
  readonly before: number;
  readonly after: number;
  readonly counts: Record<string, number>;
} & {
  readonly [list in (typeof LISTS)[number]]: readonly (Sketch & { readonly was?: Sketch })[];
};

const LISTS = ['added', 'lost', 'retyped', 'moved', 'revised'] as const;

/** A comparison for people: counts first, then every incident with what it was. */
export function diffText(diff: ReplayDiff): string {
  const head = `generation ${diff.before} → ${diff.after}: ${LISTS.map((list) => `${diff.counts[list]} ${list}`).join(', ')}`;
  const table = plainTable(['', 'when', 'where', 'what', 'title', 'id']);
  for (const list of LISTS)
    for (const { id, type, title, place, from, was } of diff[list])
      table.push([
        list,
        from.slice(0, 10),
        list === 'moved' ? `${was?.place.name} → ${place.name}` : place.name,
        list === 'retyped' ? `${was?.type} → ${type}` : type,
        title,
        was && was.id !== id ? `${was.id} → ${id}` : id,
      ]);
  return table.length === 0 ? head : `${head}\n\n${table.toString()}`;
}
