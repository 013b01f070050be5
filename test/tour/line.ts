import { postCaptured, postsRaw, postWithdrawn, type Recorded } from '#contracts';
import { capturePost, type SaidPost } from '../../apps/ingestor/src/capture.js';
import { Pipeline, recorded } from '../../apps/khronika/src/pipeline.js';
import { STAGES } from '../../apps/khronika/src/topology.js';

/** All four stages in a row, in memory. Give it a post; see every event that follows. */
export class Line {
  readonly #pipeline = new Pipeline(STAGES);
  #offset = 0;

  post(words: string, said: Partial<SaidPost> = {}): readonly Recorded[] {
    const offset = this.#offset++;
    const publishedAt = new Date(Date.parse('2022-01-05T06:00:00Z') + offset * 60_000).toISOString();
    const { data } = capturePost(
      { source: 'telegram:demo', messageId: String(offset), publishedAt, verbatim: words, format: 'text', ...said },
      { capturedAt: said.editedAt ?? publishedAt, via: 'push' },
    );
    return this.#pipeline.run(recorded(postCaptured, data, `${data.postId}@${offset}`, postsRaw, offset));
  }

  withdraw(postId: string): readonly Recorded[] {
    const offset = this.#offset++;
    const data = { postId, source: postId.split('/')[0]!, capturedAt: '2022-01-06T06:00:00Z' };
    return this.#pipeline.run(recorded(postWithdrawn, data, `${postId}@${offset}`, postsRaw, offset));
  }
}

export const types = (events: readonly Recorded[]): string[] => events.map(({ type }) => type);

/** The data of the only event of a type. */
export function only(events: readonly Recorded[], type: string): any {
  const found = events.filter((event) => event.type === type);
  expect(found).toHaveLength(1);
  return found[0]?.data;
}
