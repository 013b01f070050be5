import { incidents, sampleIncident, type Incident } from '#contracts';
import { openApi, type Api } from '../../test/api.js';
import { incident, project } from '../../test/chronicle.js';

let api: Api;
const day = (date: string, zone: string) => ({ from: `${date}T00:00:00${zone}`, to: `${date}T23:59:59${zone}` });

/** Incidents at three places, of three types, over two weeks; every third lasts for days. */
const all: Incident[] = Array.from({ length: 40 }, (_, n): Incident => {
  const date = `2022-01-${String(1 + (n % 14)).padStart(2, '0')}`;
  const [country, name, zone] = [
    ['KZ', 'Almaty', '+06:00'],
    ['RU', 'Samara', '+04:00'],
    ['GE', 'Tbilisi', '+04:00'],
  ][n % 3] as [string, string, string];
  const time = { ...sampleIncident.time, ...day(date, zone) };
  if (n % 3 === 0) time.to = `2022-01-20T00:00:00${zone}`;
  if (n % 5 === 0) time.from = `${date}T13:30:00${zone}`;
  const type = (['demonstration.peaceful', 'riot.looting', 'coercion.detention'] as const)[n % 3 === 2 ? 2 : n % 2]!;
  return {
    ...sampleIncident,
    id: `inc-${n}`,
    type,
    family: type.split('.')[0]!,
    press: n % 4 === 0,
    place: { ...sampleIncident.place, name, country, lat: 43 + (n % 3), lon: 76 },
    time,
    origins: 1 + (n % 4),
  };
});

beforeAll(async () => {
  api = await openApi();
  await project(api.store, incidents, ...all.map((one) => incident(one)));
  // What was counted is counted once, whatever becomes of it.
  const revised = { ...all[0]!, version: 2, type: 'riot.mob' as const, family: 'riot' };
  await project(api.store, incidents, incident(revised, { capturedAt: '2022-02-01T00:00:00Z' }));
}, 30_000);
afterAll(() => api.close());

type Counts = { from: string; group: string; count: number }[];
const timeline = async (query: string): Promise<Counts> => {
  const { status, body } = await api.get(`/v1/timeline?${query}`);
  expect([status, body.detail]).toEqual([200, undefined]);
  return body.items;
};
const total = (items: Counts): number => items.reduce((sum, { count }) => sum + count, 0);

describe.each(['hour', 'day', 'week'])('by %s', (interval) => {
  describe.each(['family', 'type', 'country', 'place'])('and %s', (groupBy) => {
    test.each([
      '',
      'type=riot',
      'type=riot.looting&country=KZ&country=RU',
      'press=true',
      'from=2022-01-04',
      'to=2022-01-09',
      'from=2022-01-04T10:20:00Z&to=2022-01-09T10:40:00Z',
      'from=2022-01-09T10:20:00Z&to=2022-01-09T10:40:00Z',
      'from=2022-01-05T00:00:00Z&to=2022-01-06T00:00:00Z&country=KZ',
      'place=Almaty',
      'minOrigins=3',
      'bbox=70,43.5,80,50',
      'near=43,76&radiusKm=30',
      'asOf=2022-01-20',
      'status=withdrawn',
    ])('counts what the list gives: %s', async (query) => {
      const { body } = await api.get(`/v1/incidents?limit=500&${query}`);
      const items = await timeline(`interval=${interval}&groupBy=${groupBy}&${query}`);
      expect(total(items)).toBe(body.items.length);
      const groups = new Map<string, number>();
      for (const { group, count } of items) groups.set(group, (groups.get(group) ?? 0) + count);
      const listed = new Map<string, number>();
      for (const one of body.items as Incident[]) {
        const group = { family: one.family, type: one.type, country: one.place.country, place: one.place.name }[
          groupBy
        ]!;
        listed.set(group, (listed.get(group) ?? 0) + 1);
      }
      expect(Object.fromEntries(groups)).toEqual(Object.fromEntries(listed));
    });
  });
});

test('an interval begins where clocks of the place say so', async () => {
  const ofSamara = all.filter(({ place }) => place.name === 'Samara');
  const days = new Set(ofSamara.map(({ time }) => time.from.slice(0, 10)));
  const items = await timeline('country=RU&groupBy=country');
  expect(items.map(({ from }) => from)).toEqual([...days].sort().map((date) => `${date}T00:00:00`));
  expect((await timeline('country=RU&groupBy=country&interval=week')).map(({ from }) => from)).toEqual([
    '2021-12-27T00:00:00',
    '2022-01-03T00:00:00',
    '2022-01-10T00:00:00',
  ]);
});

test('as CSV', async () => {
  const { headers, body } = await api.get('/v1/timeline?format=csv&country=GE&interval=week');
  expect(headers['content-type']).toMatch(/^text\/csv/);
  expect(body.split('\r\n').slice(0, 2)).toEqual(['from,family,count', '2021-12-27T00:00:00,coercion,2']);
});

test.each([
  ['interval=year', 'interval'],
  ['groupBy=colour', 'groupBy'],
  ['limit=3', 'limit'],
])('refuses %s and names the parameter', async (query, parameter) => {
  const { status, body } = await api.get(`/v1/timeline?${query}`);
  expect([status, body.parameter]).toEqual([400, parameter]);
});
