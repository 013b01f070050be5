import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Address } from './khronika.js';

/** A replay as the API tells it. */
export interface Replay {
  readonly id: string;
  readonly state: string;
  readonly generation: number;
  readonly live: boolean;
  readonly reason?: string;
  readonly progress: { readonly done: number; readonly total: number; readonly perSecond: number | null } | null;
}

/** What a comparison of two equal generations counts. */
export const SAME = { added: 0, lost: 0, retyped: 0, moved: 0, revised: 0 };

/** Replays of a running Khronika, as a client of its API asks for them. */
export class Replays {
  constructor(private readonly address: Address) {}

  async start(from: string, bounds: object = {}): Promise<Replay> {
    return (await this.ask('/v1/replays', { from, ...bounds })).body as Replay;
  }

  one(id: string): Promise<Replay> {
    return this.address.json<Replay>(`/v1/replays/${id}`);
  }

  /** Takes a step; answers the status as well, since it may be refused. */
  step(id: string, step: 'promote' | 'rollback' | 'retire' | 'cancel'): Promise<{ status: number; body: any }> {
    return this.ask(`/v1/replays/${id}/${step}`);
  }

  /** Resolves when a replay is in a state; rejects when it is in another one for good, or after the given time. */
  async until(id: string, state: string, waitMs = 240_000): Promise<Replay> {
    let last: Replay | undefined;
    for (const start = Date.now(); Date.now() - start < waitMs;) {
      last = await this.one(id).catch(() => undefined);
      if (last?.state === state) return last;
      if (last && ['failed', 'cancelled', 'retired'].includes(last.state)) break;
      await sleep(200);
    }
    throw new Error(`${id} is not ${state}: ${JSON.stringify(last)}`);
  }

  async counts(id: string): Promise<Record<string, number>> {
    return (await this.address.json<{ counts: Record<string, number> }>(`/v1/replays/${id}/diff`)).counts;
  }

  /** SHA-256 of the canonical export of a generation. */
  async fingerprint(generation: number): Promise<string> {
    const response = await this.address.get(`/v1/export?generation=${generation}`);
    if (!response.ok) throw new Error(`the export answered ${response.status}: ${await response.text()}`);
    const digest = createHash('sha256');
    for await (const chunk of response.body!) digest.update(chunk as Uint8Array);
    return digest.digest('hex');
  }

  private async ask(path: string, body?: object): Promise<{ status: number; body: any }> {
    const response = await this.address.post(path, JSON.stringify(body ?? {}));
    return { status: response.status, body: await response.json() };
  }
}
