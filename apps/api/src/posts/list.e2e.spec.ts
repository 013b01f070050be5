import { postsClassified } from '#contracts';
import { openApi, type Api } from '../../test/api.js';
import { post, project } from '../../test/chronicle.js';

let api: Api;
const said = (id: string, text: string, day: number, change: Parameters<typeof post>[0] = {}, claims?: []) =>
  post(
    {
      postId: `${change.source ?? 'telegram:demo'}/${id}`,
      text,
      operations: [],
      publishedAt: `2022-01-0${day}T10:00:00Z`,
      ...change,
    },
    claims,
  );

beforeAll(async () => {
  api = await openApi();
  await project(
    api.store,
    postsClassified,
    said('1', 'На рынке задержали торговцев.', 1),
    said('2', 'Мұнайшылар ереуілді бастады.', 2, { language: 'kk' }),
    said('3', 'The miners went on strike.', 3, { language: 'en', source: 'telegram:other' }),
    said('4', 'Погода без перемен.', 4, {}, []),
    said('5', 'Старый текст.', 5),
    said('5', 'Новый текст о рынках.', 5, { revision: 2 }),
  );
}, 30_000);
afterAll(() => api.close());

const ids = async (query: string): Promise<string[]> => {
  const { status, body } = await api.get(`/v1/posts?${encodeURI(query)}`);
  expect([status, body.detail]).toEqual([200, undefined]);
  return body.items.map(({ id }: { id: string }) => id.split('/')[1]);
};

test.each([
  ['', ['5', '4', '3', '2', '1']],
  ['q=рынок', ['5', '1']],
  ['q=торговец', ['1']],
  ['q=ереуілге', ['2']],
  ['q=miner striking', ['3']],
  ['q=старый', []],
  ['source=telegram:other', ['3']],
  ['language=kk&language=en', ['3', '2']],
  ['from=2022-01-02&to=2022-01-03', ['3', '2']],
  ['claims=false', ['4']],
  ['claims=true&q=рынок&from=2022-01-02', ['5']],
  ['canonical=false', []],
])('finds posts by %s', async (query, expected) => expect(await ids(query)).toEqual(expected));

test('pages follow by cursor', async () => {
  const { body: first } = await api.get('/v1/posts?limit=2');
  const { body: second } = await api.get(`/v1/posts?limit=3&cursor=${first.next}`);
  expect([...first.items, ...second.items].map(({ id }) => id.split('/')[1])).toEqual(['5', '4', '3', '2', '1']);
  expect(second.next).toBeNull();
});

test.each([
  ['q=!', 'q'],
  ['language=tlh', 'language'],
  ['claims=perhaps', 'claims'],
  ['source=', 'source'],
  ['from=never', 'from'],
  ['limit=501', 'limit'],
  ['text=x', 'text'],
])('refuses %s and names the parameter', async (query, parameter) => {
  const { status, body } = await api.get(`/v1/posts?${query}`);
  expect([status, body.parameter]).toEqual([400, parameter]);
});
