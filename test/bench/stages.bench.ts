import { postCaptured, postsRaw, type Recorded } from '#contracts';
import { decideOne, type Stage } from '#stage';
import { capturePost } from '../../apps/ingestor/src/capture.js';
import { recorded } from '../../apps/khronika/src/pipeline.js';
import { STAGES } from '../../apps/khronika/src/topology.js';
import { loadPosts } from '../support/posts.js';
import { BENCH_POSTS, report, seconds } from './measure.js';

/** Each pure stage alone, on one thread, each on the outputs of the one before. */
export async function run(): Promise<void> {
  const capture = { capturedAt: '2025-01-01T00:00:00Z', via: 'bench' };
  let events: Recorded[] = loadPosts(BENCH_POSTS).map((item, n) => {
    const { data } = capturePost({ ...item, verbatim: item.text, format: 'text' }, capture);
    return recorded(postCaptured, data, `${data.postId}@0`, postsRaw, n);
  });
  for (const stage of STAGES as unknown as readonly Stage[]) {
    const inputs = events.filter(({ type }) => stage.consumes.some(({ name }) => name === type));
    const outputs: Recorded[] = [];
    const took = await seconds(() => {
      let state = stage.initial();
      for (const input of inputs) {
        const decided = decideOne(stage, state, input);
        state = decided.state;
        outputs.push(...decided.outputs);
      }
    });
    report(`${stage.name}, one thread`, inputs.length / took, 'inputs/s');
    events = outputs;
  }
}
