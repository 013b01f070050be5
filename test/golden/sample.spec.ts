import { postsRaw, postCaptured, type Recorded } from '#contracts';
import { samplePosts } from '../../apps/ingestor/src/feeds/sample/index.js';
import { Pipeline, recorded } from '../../apps/khronika/src/pipeline.js';
import { STAGES } from '../../apps/khronika/src/topology.js';

// What the stages make of the sample, post by post, and the incidents that stand at the end. A change here is a change
// of what users read: look at the difference, then `npm test -- golden -u`.
const pipeline = new Pipeline(STAGES);
const events: Recorded[] = samplePosts.flatMap(({ data }, n) =>
  pipeline.run(recorded(postCaptured, data, `${data.postId}@${n}`, postsRaw, n)),
);

const line = ({ type, data }: Recorded): string | undefined => {
  switch (type) {
    case 'post.classified': {
      const links = data.relations.map(({ kind, to }: { kind: string; to: string }) => `${kind} ${to}`).join(', ');
      const claims = data.claims.map(
        (claim: any) =>
          `\n    ${claim.polarity === 'negated' ? 'not ' : ''}${claim.type} @ ${claim.place.name} ${claim.time.from.slice(0, 10)} ${claim.modality}` +
          claim.quantities.map((q: any) => ` ${q.measure} ${q.low}-${q.high}`).join(''),
      );
      return `${data.post.postId}@${data.post.revision} ${data.post.language}${links && ` (${links})`}${claims.join('')}`;
    }
    case 'post.rejected':
    case 'post.repeated':
      return `${data.postId} ${type} ${data.reason ?? ''}`;
    default:
      return undefined;
  }
};

test('every post of the sample', () => expect(events.map(line).filter(Boolean).join('\n')).toMatchSnapshot());

test('the incidents of the sample', () => {
  const standing = new Map<string, any>();
  for (const { type, data } of events) {
    if (type === 'incident.opened' || type === 'incident.revised') standing.set(data.incident.id, data.incident);
    if (type === 'incident.withdrawn' || type === 'incident.voided') standing.delete(data.id);
    if (type === 'incident.merged') standing.delete(data.merged);
  }
  const lines = [...standing.values()].map(
    ({ time, title, status, origins, posts }) =>
      `${time.from.slice(0, 10)} ${title}: ${status}, ${origins} origins, ${posts} posts`,
  );
  expect(lines.sort().join('\n')).toMatchSnapshot();
});
