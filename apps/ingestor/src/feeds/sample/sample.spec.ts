import { postCaptured } from '#contracts';
import { samplePosts } from './index.js';

test('every post is a valid event, and every revision stands for itself', () => {
  for (const { data } of samplePosts) expect(() => postCaptured.parse(data)).not.toThrow();
  const revisions = samplePosts.map(({ data }) => `${data.postId} ${data.editedAt ?? ''}`);
  expect(new Set(revisions).size).toBe(revisions.length);
});

test('it is about sixty posts of three days, in order of capture, with what real channels bring', () => {
  expect(samplePosts.length).toBeGreaterThanOrEqual(55);
  expect(new Set(samplePosts.map(({ data }) => data.publishedAt.slice(0, 10))).size).toBe(3);
  const times = samplePosts.map(({ data }) => Date.parse(data.capturedAt));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const has = (test: (data: (typeof samplePosts)[number]['data']) => unknown) =>
    samplePosts.some(({ data }) => test(data));
  expect(has((data) => data.editedAt)).toBe(true);
  expect(has((data) => data.forwardedFrom?.messageId)).toBe(true);
  expect(has((data) => data.format === 'html')).toBe(true);
  expect(has((data) => data.replyTo)).toBe(true);
});

test('every channel says by its name that it is a sample', () => {
  for (const { data } of samplePosts) expect(data.source).toMatch(/^telegram:sample_/);
});
