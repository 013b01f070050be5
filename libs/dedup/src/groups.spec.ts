import { arriving, contentOf, Groups, leaving, type Revision } from '#dedup';

const DAY = 24 * 3600 * 1000;
const RALLY = 'жители посёлка вышли на площадь и требуют снизить цены на сжиженный газ';

const post = (id: string, day: number, text = RALLY, more: Partial<Revision> = {}): Revision => ({
  id,
  at: day * DAY,
  since: day * DAY,
  content: contentOf({ text }),
  ...more,
});

const standing = (groups: Groups, one: Revision) => arriving(groups, one)[0]!.standing;

describe('the window', () => {
  test('a copy within 30 days is one, over the edge of an epoch too; a later one is not', () => {
    const groups = new Groups();
    groups.put(post('a', 20));
    expect(standing(groups, post('b', 49)).canonical).toBe('a');
    expect(standing(groups, post('c', 61)).canonical).toBe('c');
  });

  test('old epochs are given up whole, and what is older than all that is held stands alone', () => {
    const groups = new Groups({ keptBehind: 1000, most: 10_000 });
    groups.put(post('old', 10));
    groups.put(post('other', 12, 'рабочие шахты остановили подъём угля и ждут ответа'));
    const content = contentOf({ text: 'слово' });
    for (let n = 0; n <= 1000; n++) groups.put({ id: `n${n}`, at: 100 * DAY, since: 100 * DAY, content });
    expect(groups.epochs.size).toBe(1);
    expect(groups.size).toBe(1001);
    const late = post('late', 11, RALLY, { since: 101 * DAY, forwardOf: 'root' });
    expect(standing(groups, late)).toEqual({
      canonical: 'late',
      origin: 'root',
      relations: [{ kind: 'forward', to: 'root', score: 1 }],
      known: [{ since: 101 * DAY, canonical: 'late', origin: 'root' }],
    });
    groups.put(late);
    expect(groups.size).toBe(1001);
    expect(leaving(groups, 'late', 102 * DAY)).toEqual([]);
  });

  test('an archive that is imported beside live posts is grouped', () => {
    const groups = new Groups();
    groups.put(post('live', 20_000));
    groups.put(post('archive', 100, RALLY, { since: 20_000 * DAY }));
    expect(standing(groups, post('copy', 101, RALLY, { since: 20_001 * DAY })).canonical).toBe('archive');
  });
});

describe('what is told of a relation', () => {
  test('rare words that both share, the rarest first', () => {
    const groups = new Groups();
    groups.put(post('a', 1));
    const [relation] = standing(groups, post('b', 1.5, `${RALLY} полиция`)).relations;
    expect(relation).toMatchObject({ kind: 'near', to: 'a', shared: ['сжиженный', 'поселка', 'снизить'] });
  });

  test('a copy of an earlier revision keeps its origin, and says that the post said so once', () => {
    const groups = new Groups();
    groups.put(post('a', 1));
    groups.put(post('a', 1, 'совсем другое сообщение о погоде на завтра', { since: 2 * DAY }));
    expect(standing(groups, post('b', 3))).toEqual({
      canonical: 'b',
      origin: 'a',
      relations: [{ kind: 'exact', to: 'a', score: 1, until: 2 * DAY }],
      known: [{ since: 3 * DAY, canonical: 'b', origin: 'a' }],
    });
  });
});

test('copies of one text take no room in the index, and are told from the first', () => {
  const groups = new Groups();
  const { content } = post('x', 1);
  for (let n = 0; n < 50_000; n++) groups.put({ id: `n${n}`, at: DAY + n, since: DAY + n, content });
  expect(standing(groups, post('last', 2))).toMatchObject({ canonical: 'n0', origin: 'n0' });
  expect(groups.indexBytes / groups.size).toBeLessThan(1);
});
