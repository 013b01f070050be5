import { RecentRevisions } from './recent-revisions.js';

test('the newest key of a post is known, the longest unwritten is forgotten first', () => {
  const recent = new RecentRevisions(2);
  recent.set('a', '1');
  recent.set('b', '1');
  recent.set('a', '2');
  recent.set('c', '1');
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual(['2', undefined, '1']);
});
