import { capturePost, type SaidPost } from '../../ingestor/src/capture.js';
import { Analysis } from './analysis.js';

const WORDS = 'В Семее прошёл митинг водителей автобусов, пришли около двухсот человек, полиция перекрыла улицы.';
const said = (n: number, verbatim: string): SaidPost => ({
  source: `telegram:demo${n}`,
  messageId: '1',
  publishedAt: `2025-01-05T${String(10 + n)}:00:00Z`,
  verbatim,
  format: 'text',
});
const POSTS = [
  said(0, WORDS),
  said(1, WORDS),
  said(2, `${WORDS} Подробности позже.`),
  said(3, 'Погода на завтра: на севере метель, на юге без осадков, ветер слабый.'),
];
const capture = { capturedAt: '2025-01-06T00:00:00Z', via: 'test' };
const analysed = (posts: readonly SaidPost[]) => {
  const analysis = new Analysis();
  return posts.flatMap((post) => analysis.take({ place: '', fact: capturePost(post, capture) }));
};

it('gives one line a post, with the post that it is a copy of', () => {
  const lines = analysed(POSTS);
  expect(lines.map(({ id, relation }) => [id, relation?.of])).toEqual([
    ['telegram:demo0/1', undefined],
    ['telegram:demo1/1', 'telegram:demo0/1'],
    ['telegram:demo2/1', 'telegram:demo0/1'],
    ['telegram:demo3/1', undefined],
  ]);
});

/** Posts that are linked by relations, each group sorted. */
function groups(posts: readonly SaidPost[]): string[] {
  const groupOf = new Map<string, Set<string>>();
  for (const { id, relations } of analysed(posts)) {
    groupOf.set(id, new Set([id]));
    for (const { to } of relations) {
      const both = new Set([...groupOf.get(id)!, ...groupOf.get(to)!]);
      for (const member of both) groupOf.set(member, both);
    }
  }
  return [...new Set(groupOf.values())].map((group) => [...group].sort().join(' ')).sort();
}

it('tells the same groups whatever the order in which posts come', () => {
  const inOrder = groups(POSTS);
  expect(inOrder).toEqual(['telegram:demo0/1 telegram:demo1/1 telegram:demo2/1', 'telegram:demo3/1']);
  for (const order of ['3210', '1302', '2031'])
    expect(groups(order.split('').map((n) => POSTS[Number(n)]!))).toEqual(inOrder);
});

it('says why a post is none of its own', () => {
  const lines = analysed([POSTS[0]!, POSTS[0]!, said(4, '‼️')]);
  expect(lines.map(({ rejected }) => rejected?.reason)).toEqual([undefined, 'repeated', 'empty']);
});
