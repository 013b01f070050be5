import { temporaryFolder, type Address, type KhronikaProcess } from '../support/khronika.js';
import { Documented } from './documented.js';
import { startSample } from './start-sample.js';

const folder = temporaryFolder();
let khronika: KhronikaProcess;
let address: Address;
let documented: Documented;
beforeAll(async () => {
  ({ process: khronika, address } = await startSample(folder.path));
  documented = await Documented.at(address);
});
afterAll(async () => {
  await khronika.stop();
  folder.remove();
});

interface Incident {
  id: string;
  type: string;
  family: string;
  status: string;
  place: { id: string; name: string; country: string };
  time: { from: string; to: string };
  posts: number;
  version: number;
}
type Page = { items: Incident[]; next: string | null };

/** Asks, and holds the answer to the document. Redirections are not followed. */
async function get(path: string): Promise<Response> {
  const answer = await fetch(new URL(path, address.url), { redirect: 'manual' });
  expect(documented.fault('GET', path, answer)).toBeUndefined();
  return answer;
}

async function post(path: string, body: object): Promise<Response> {
  const answer = await address.post(path, JSON.stringify(body));
  expect(documented.fault('POST', path, answer)).toBeUndefined();
  return answer;
}

const json = async <T>(path: string): Promise<T> => (await (await get(path)).json()) as T;
const incidents = async (query = ''): Promise<Incident[]> =>
  (await json<Page>(`/v1/incidents?limit=500&${query}`)).items;
const sorted = (all: readonly Incident[]): string[] => all.map(({ id }) => id).sort();

describe('GET /v1/incidents', () => {
  let all: Incident[];
  beforeAll(async () => {
    all = await incidents();
  });

  /** Whether some of it lies in the time from `begin` to before `end`. */
  const overlaps = ({ time }: Incident, begin: string, end: string): boolean =>
    Date.parse(time.to) > Date.parse(begin) && Date.parse(time.from) < Date.parse(end);
  test.each<[string, (incident: Incident) => boolean]>([
    ['type=coercion', ({ family }) => family === 'coercion'],
    ['type=coercion.detention', ({ type }) => type === 'coercion.detention'],
    ['type=riot&type=labour.strike', ({ family, type }) => family === 'riot' || type === 'labour.strike'],
    ['country=KZ', () => true],
    ['country=RU', () => false],
    ['place=Shymkent', ({ place }) => place.name === 'Shymkent'],
    ['place=country:KZ', () => true],
    ['status=corroborated', ({ status }) => status === 'corroborated'],
    ['from=2025-05-14', (incident) => overlaps(incident, '2025-05-14', '9999')],
    ['to=2025-05-12', (incident) => overlaps(incident, '1970', '2025-05-13')],
    [
      'from=2025-05-13T00:00:00%2B05:00&to=2025-05-14T00:00:00%2B05:00',
      (incident) => overlaps(incident, '2025-05-12T19:00:00Z', '2025-05-13T19:00:00Z'),
    ],
    ['near=42.3,69.6&radiusKm=30', ({ place }) => place.name === 'Shymkent'],
    ['bbox=69,42,70,43', ({ place }) => place.name === 'Shymkent'],
  ])('%s', async (query, holds) => {
    expect(sorted(await incidents(query))).toEqual(sorted(all.filter(holds)));
  });

  test.each([
    ['шахтёр забастовка', 'Ekibastuz'],
    ['шахтеры забастовкой', 'Ekibastuz'],
    ['miner striking', 'Ekibastuz'],
    ['кеншілердің ереуіл', 'Ekibastuz'],
    ['рынка столкновение', 'Shymkent'],
  ])('q in other word forms: %s', async (words, place) => {
    const found = await incidents(`q=${encodeURIComponent(words)}`);
    expect(found.map((incident) => incident.place.name)).toContain(place);
    expect(found.length).toBeLessThan(all.length / 2);
  });

  test.each([1, 3, 7])('pages of %d go through everything exactly once', async (limit) => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = await json<Page>(`/v1/incidents?limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
  });
});

describe('GET /v1/incidents/{id}', () => {
  test('tells its claims, their posts and its history, and agrees with the list', async () => {
    const [listed] = await incidents('type=labour.strike&place=Ekibastuz');
    const incident = await json<any>(`/v1/incidents/${listed!.id}`);
    expect(incident).toMatchObject({ ...listed, posts: expect.any(Array) });
    expect(incident.posts).toHaveLength(listed!.posts);
    expect(incident.claims.length).toBeGreaterThan(1);
    const posts = new Set(incident.posts.map(({ id }: { id: string }) => id));
    for (const claim of incident.claims) {
      expect(posts).toContain(claim.post);
      const { verbatim } = await json<{ verbatim: string }>(`/v1/posts/${claim.post}`);
      for (const { start, end, text } of claim.spans) expect(verbatim.slice(start, end)).toBe(text);
    }
    expect(new Set(incident.posts.map(({ origin }: { origin: string }) => origin)).size).toBe(incident.origins);
    expect(incident.history.at(-1).at >= incident.history[0].at).toBe(true);
  });

  test('every id that was ever told leads to the incident that it is part of now', async () => {
    const { items } = await json<any>('/v1/changes?format=json&limit=1000');
    const told = new Set<string>(items.map(({ id }: { id: string }) => id));
    const standing = new Set((await incidents()).map(({ id }) => id));
    const former = [...told].filter((id) => !standing.has(id));
    expect(former.length).toBeGreaterThan(0);
    for (const id of former) {
      const answer = await get(`/v1/incidents/${id}`);
      if (answer.status === 200) expect(((await answer.json()) as Incident).status).toBe('withdrawn');
      else
        expect([answer.status, answer.headers.get('location')?.split('/').at(-1)]).toEqual([301, expect.any(String)]);
      if (answer.status === 301) expect(standing).toContain(answer.headers.get('location')!.split('/').at(-1));
    }
  });
});

describe('the life of a post', () => {
  const item = {
    source: 'telegram:demo',
    messageId: 7,
    publishedAt: '2025-06-02T10:00:00+05:00',
    text: 'В Риддере рабочие комбината объявили забастовку, бастуют 120 человек.',
  };
  const told = async (): Promise<string[]> => {
    await address.idle();
    return (await incidents('place=Ridder')).map(({ type }) => type);
  };

  test('its words become an incident, and it shows the way that it took', async () => {
    expect((await post('/v1/posts', item)).status).toBe(202);
    expect(await told()).toEqual(['labour.strike']);
    const shown = await json<any>('/v1/posts/telegram:demo/7');
    expect(shown).toMatchObject({ outcome: 'classified', revision: 1, verbatim: item.text, withdrawnAt: null });
    expect(shown.lineage.steps.map(({ stage }: { stage: string }) => stage)).toEqual([
      'capture',
      'normalise',
      'dedupe',
      'classify',
    ]);
    expect(shown.lineage.raw.topic).toBe('posts.raw');
    expect(await json('/v1/posts/telegram%3Ademo%2F7')).toEqual(shown);
  });

  test('an edit is revision 2, and takes back what is said no more', async () => {
    const [before] = await incidents('place=Ridder');
    const edited = { ...item, text: 'В Риддере рабочие комбината получили премию, все довольны.' };
    await post('/v1/posts', { ...edited, editedAt: '2025-06-02T11:00:00+05:00' });
    expect(await told()).toEqual([]);
    expect(await json('/v1/posts/telegram:demo/7')).toMatchObject({ revision: 2, verbatim: edited.text, claims: [] });
    expect(await json(`/v1/incidents/${before!.id}`)).toMatchObject({ status: 'withdrawn', claims: [] });
  });

  test('edited back, the incident stands again; withdrawn by its source, it is withdrawn', async () => {
    await post('/v1/posts', { ...item, editedAt: '2025-06-02T12:00:00+05:00' });
    expect(await told()).toEqual(['labour.strike']);
    const [{ id }] = (await incidents('place=Ridder')) as [Incident];
    const answer = await post('/v1/posts/telegram%3Ademo%2F7/withdrawal', { reason: 'taken down' });
    expect([answer.status, await answer.json()]).toEqual([202, { id: 'telegram:demo/7', status: 'accepted' }]);
    expect(await told()).toEqual([]);
    expect(await json(`/v1/incidents/${id}`)).toMatchObject({ id, status: 'withdrawn' });
    expect((await incidents('place=Ridder&status=withdrawn')).map((incident) => incident.id)).toContain(id);
    expect(await json('/v1/posts/telegram:demo/7')).toMatchObject({ withdrawnAt: expect.any(String) });
  });

  test('sent fifty times at the same time, it is accepted once', async () => {
    const same = { ...item, messageId: 8, text: 'В Лисаковске полиция задержала 4 участников пикета.' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('/v1/posts', same)));
    const outcomes = await Promise.all(answers.map(async (answer) => ((await answer.json()) as any).items[0].status));
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(49);
    await address.idle();
    expect((await json<any>('/v1/posts/telegram:demo/8')).outcomes).toHaveLength(1);
    expect(await incidents('place=Lisakovsk&type=coercion')).toMatchObject([
      { type: 'coercion.detention', posts: 1, version: 1 },
    ]);
  });
});

describe('operations', () => {
  test('it lives, is ready, and says how far it is', async () => {
    expect(await json('/livez')).toEqual({ status: 'ok' });
    expect(await json('/readyz')).toMatchObject({ status: 'ready', checks: { log: 'ok', store: 'ok', readers: 'ok' } });
    expect(await json('/v1/status')).toMatchObject({ log: 'embedded', store: 'pglite', generation: 1 });
  });

  test('the counters count', async () => {
    const counted = async (): Promise<number[]> => {
      const text = await (await get('/metrics')).text();
      return [
        'khronika_records_total{reader="views"}',
        'khronika_http_request_seconds_count{method="POST",route="/v1/posts",status="202"}',
      ].map((name) =>
        Number(
          text
            .split('\n')
            .find((line) => line.startsWith(name))
            ?.slice(name.length),
        ),
      );
    };
    const [recordsBefore, requestsBefore] = await counted();
    await post('/v1/posts', { source: 'telegram:demo', messageId: 9, text: 'В Аркалыке прошёл митинг.' });
    await address.idle();
    const [records, requests] = await counted();
    expect(records).toBeGreaterThan(recordsBefore!);
    expect(requests).toBe(requestsBefore! + 1);
  });

  test('the document is OpenAPI 3.1, complete in itself', () => {
    expect(documented.version).toMatch(/^3\.1\./);
    expect(documented.loose).toEqual([]);
    expect(documented.operations).toEqual(
      expect.arrayContaining(['GET /v1/incidents', 'GET /v1/posts/{id}', 'POST /v1/posts', 'POST /v1/imports']),
    );
  });

  test.each([
    ['GET', '/v1/incidents?limit=0', 400],
    ['GET', '/v1/incidents/<401>', 414],
    ['GET', '/v1/incidents/nothing', 404],
    ['GET', '/v1/posts/nothing', 404],
    ['GET', '/v1/posts/%zz', 400],
    ['POST', '/v1/posts', 400],
    ['POST', '/v1/imports', 400],
    ['POST', '/v1/posts/nothing/withdrawal', 400],
  ])('%s %s: the refusal is documented', async (method, path, status) => {
    const long = path.replace('<401>', 'a'.repeat(401));
    const answer = await fetch(new URL(long, address.url), { method });
    expect([answer.status, documented.fault(method, long, answer)]).toEqual([status, undefined]);
  });

  test('the page of the document needs nothing from elsewhere', async () => {
    const page = await (await address.get('/docs')).text();
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map(([, part]) => part!)
      .filter((part) => !part.startsWith('data:'));
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      expect(part).toMatch(/^\//);
      const answer = await address.get(part);
      expect([part, answer.status]).toEqual([part, 200]);
      expect((await answer.text()).length).toBeGreaterThan(50);
    }
    expect(await (await address.get('/docs/swagger-ui.css')).text()).not.toMatch(/url\(['"]?https?:|@import/);
  });
});
