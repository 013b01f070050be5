import { claims, deadLetters, incidents, postsNormalised, postsRaw, topicIn, topicsIn, covers } from '#contracts';
import {
  apply,
  deadTopics,
  FIRST_REGISTRY,
  neededTopics,
  Refusal,
  running,
  type Registry,
  type ReplayEvent,
} from './registry.js';

const at = '2022-01-05T06:00:00Z';
const open = (from: 'posts.raw' | 'posts.normalised' | 'posts.deduplicated' | 'claims', bounds = {}): ReplayEvent => ({
  type: 'replay.opened',
  data: { from, at, ...bounds },
});
const move = (
  replayId: string,
  step: 'caught-up' | 'promoted' | 'rolled-back' | 'retired' | 'cancelled' | 'failed',
): ReplayEvent => ({ type: 'replay.moved', data: { replayId, step, at } });
const after = (...events: ReplayEvent[]): Registry => events.reduce(apply, FIRST_REGISTRY);
const promoted = (id: string) => [move(id, 'caught-up'), move(id, 'promoted')];
const names = (registry: Registry) => [...neededTopics(registry)].sort();

test('a replay from posts.raw shares nothing; one from claims shares all down to claims', () => {
  const whole = after(open('posts.raw')).lineages.get(2)!;
  expect([postsRaw, postsNormalised, claims, incidents].map((topic) => topicIn(whole, topic))).toEqual([
    'posts.raw',
    'posts.normalised.g2',
    'claims.g2',
    'incidents.g2',
  ]);
  const late = after(open('claims')).lineages.get(2)!;
  expect([postsNormalised, claims, incidents].map((topic) => topicIn(late, topic))).toEqual([
    'posts.normalised.g1',
    'claims.g1',
    'incidents.g2',
  ]);
  expect(topicsIn(late, deadLetters)).toEqual(['dead-letters.g1', 'dead-letters.g2']);
});

test('a second replay resolves what the first one shared, and a retired generation keeps what is still read', () => {
  const registry = after(
    open('claims'),
    ...promoted('replay-2'),
    move('replay-2', 'retired'),
    open('posts.deduplicated'),
    ...promoted('replay-3'),
    move('replay-3', 'retired'),
  );
  expect([registry.live, [...registry.kept]]).toEqual([3, [3]]);
  expect(names(registry)).toEqual([
    'claims.g3',
    'dead-letters.g1',
    'dead-letters.g3',
    'incidents.g3',
    'posts.classified.g3',
    'posts.deduplicated.g1',
    'posts.normalised.g1',
  ]);
  expect(deadTopics(registry)).toContain('incidents.g1');
  expect(deadTopics(registry)).toContain('incidents.g2');
  expect(deadTopics(registry)).not.toContain('posts.normalised.g1');
});

test('one replay at a time: a second one is refused while the first is built or waits', () => {
  expect(() => after(open('posts.raw'), open('claims'))).toThrow('replay-2 is building');
  expect(() => after(open('posts.raw'), move('replay-2', 'caught-up'), open('claims'))).toThrow('replay-2 is ready');
  expect(after(open('posts.raw'), move('replay-2', 'cancelled'), open('claims')).replays.get('replay-3')?.state).toBe(
    'building',
  );
});

test('of two promotions the first one counts', () => {
  const once = after(open('posts.raw'), ...promoted('replay-2'));
  expect(once.live).toBe(2);
  expect(() => apply(once, move('replay-2', 'promoted'))).toThrow(Refusal);
});

test('a roll-back returns to what was live before, as long as that is kept', () => {
  const back = after(open('posts.raw'), ...promoted('replay-2'), move('replay-2', 'rolled-back'));
  expect([back.live, back.replays.get('replay-2')?.state]).toEqual([1, 'ready']);
  expect(apply(back, move('replay-2', 'promoted')).live).toBe(2);
  const retired = after(open('posts.raw'), ...promoted('replay-2'), move('replay-2', 'retired'));
  expect([...retired.kept]).toEqual([2]);
  expect(() => apply(retired, move('replay-2', 'rolled-back'))).toThrow('is retired');
});

test('a roll-back behind the back of a later replay is refused', () => {
  const registry = after(open('posts.raw'), ...promoted('replay-2'), open('claims'), ...promoted('replay-3'));
  expect(() => apply(registry, move('replay-2', 'rolled-back'))).toThrow('generation 2 is not live');
  const first = apply(registry, move('replay-2', 'retired'));
  expect([...first.kept]).toEqual([2, 3]);
});

test('a live generation is never removed', () => {
  const back = after(open('posts.raw'), ...promoted('replay-2'), move('replay-2', 'rolled-back'));
  expect([...apply(back, move('replay-2', 'retired')).kept]).toEqual([1]);
  expect(() => after(open('posts.raw'), ...promoted('replay-2'), move('replay-2', 'cancelled'))).toThrow(Refusal);
});

test('one that failed stops running but stays to be looked at until it is cancelled', () => {
  const failed = after(open('posts.raw'), move('replay-2', 'failed'));
  expect(running(failed).map(({ generation }) => generation)).toEqual([1]);
  expect([...failed.kept]).toEqual([1, 2]);
  expect([...apply(failed, move('replay-2', 'cancelled')).kept]).toEqual([1]);
  expect(apply(failed, open('claims')).replays.get('replay-3')?.generation).toBe(3);
});

test('since and until hold for what is read, times everywhere and offsets for their own topic', () => {
  const record = { partition: 0, offset: 7, timestamp: Date.parse('2022-01-05T00:00:00Z') };
  const limited = (bounds: object) => after(open('posts.normalised', bounds)).lineages.get(2)!;
  const from = limited({ since: '2022-01-05T00:00:01Z' });
  expect(covers(from, { topic: 'posts.normalised.g1', ...record })).toBe(false);
  expect(covers(from, { topic: 'decisions', ...record })).toBe(true);
  const to = limited({ until: '2022-01-05T00:00:00Z' });
  expect(covers(to, { topic: 'posts.normalised.g1', ...record })).toBe(false);
  expect(covers(to, { topic: 'posts.normalised.g1', ...record, timestamp: record.timestamp - 1 })).toBe(true);
  const offsets = limited({ since: [{ partition: 0, offset: 8 }], until: [{ partition: 1, offset: 9 }] });
  expect(covers(offsets, { topic: 'posts.normalised.g1', ...record })).toBe(false);
  expect(covers(offsets, { topic: 'posts.normalised.g1', ...record, offset: 8 })).toBe(true);
  expect(covers(offsets, { topic: 'posts.normalised.g1', ...record, partition: 1, offset: 9 })).toBe(false);
  expect(covers(offsets, { topic: 'posts.deduplicated.g2', ...record })).toBe(true);
});

test('limits go on to a replay that shares what they hold for, and not to one from the posts themselves', () => {
  const limited = after(open('claims', { since: '2022-01-05T00:00:00Z' }), ...promoted('replay-2'));
  expect(apply(limited, open('claims')).lineages.get(3)?.limits).toHaveLength(1);
  expect(apply(limited, open('posts.raw')).lineages.get(3)?.limits).toHaveLength(0);
});

test('a generation that ends can be compared but not promoted', () => {
  const ended = after(open('posts.raw', { until: at }), move('replay-2', 'caught-up'));
  expect(() => apply(ended, move('replay-2', 'promoted'))).toThrow('nothing new would ever appear');
});
