import { incidents, sampleIncident, type Incident } from '#contracts';
import { XMLParser } from 'fast-xml-parser';
import { openApi, type Api } from '../../test/api.js';
import { chronicle, incident, project } from '../../test/chronicle.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await chronicle(api.store);
  await project(
    api.store,
    incidents,
    incident(
      {
        id: 'inc-odd',
        type: 'violence.attack',
        family: 'violence',
        title: '=HYPERLINK("http://example.org")',
        summary: 'Line one,\n"quoted" <b>&amp; \u0007bell',
        place: {
          ...sampleIncident.place,
          id: 'region:KZ.04',
          name: 'Aktobe Region',
          lat: null,
          lon: null,
          precision: 'region',
        },
        quantities: [
          { measure: 'killed', low: 3, high: 3, text: 'three', by: 'police', asOf: sampleIncident.firstSeen },
          { measure: 'killed', low: 7, high: null, text: 'at least seven', by: '', asOf: sampleIncident.firstSeen },
        ],
      } satisfies Partial<Incident>,
      { postId: 'telegram:demo/20' },
    ),
  );
}, 30_000);
afterAll(() => api.close());

const list = (query: string, accept?: string) => api.get(`/v1/incidents?${query}`, accept ? { accept } : {});

test.each([
  ['', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['text/csv', 'text/csv; charset=utf-8; header=present'],
  ['application/geo+json', 'application/geo+json; charset=utf-8'],
  ['application/x-ndjson', 'application/x-ndjson; charset=utf-8'],
  ['text/html, application/atom+xml;q=0.8, application/json;q=0.5', 'application/atom+xml'],
])('Accept: %s is answered as %s', async (accept, type) => {
  const { status, headers } = await list('', accept);
  expect([status, headers['content-type'], headers['vary']]).toEqual([200, type, 'accept']);
});

test('what is not to be had is told so, and a format that is asked for by name goes first', async () => {
  const { status, body } = await list('', 'image/png');
  expect([status, body.parameter]).toEqual([406, 'Accept']);
  expect((await list('format=csv', 'image/png')).headers['content-type']).toMatch(/^text\/csv/);
  expect((await list('format=pdf')).body.parameter).toBe('format');
});

test('every format goes on by the header Link', async () => {
  for (const format of ['json', 'geojson', 'ndjson', 'csv', 'atom', 'acled']) {
    const { headers } = await list(`format=${format}&limit=1&country=KZ`);
    const [, next] = /^<(.+)>; rel="next"$/.exec(String(headers['link']))!;
    const { status, headers: last } = await api.get(next!);
    expect([status, last['content-type'], last['link']]).toEqual([200, headers['content-type'], undefined]);
  }
});

test('GeoJSON: coordinates are longitude first, and an incident without any has no geometry', async () => {
  const { body } = await list('format=geojson&sort=earliest');
  const byId = new Map(body.features.map((feature: any) => [feature.id, feature]));
  expect(byId.get(sampleIncident.id)).toMatchObject({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [76.91667, 43.25] },
    properties: { type: 'demonstration.peaceful', place: { name: 'Almaty' } },
  });
  expect(byId.get('inc-odd')).toMatchObject({ geometry: null });
});

test('CSV: words that break lines are quoted, and what a spreadsheet would run is not', async () => {
  const { body } = await list('format=csv&type=violence');
  expect(body.split('\r\n')[0]).toMatch(/^id,type,family,status,/);
  expect(body).toContain(`"'=HYPERLINK(""http://example.org"")"`);
  expect(body).toContain('"Line one,\n""quoted"" <b>&amp; \u0007bell"');
  expect(body).toContain('"killed 3 (three, by police); killed 7- (at least seven)"');
});

test('NDJSON: one incident a line', async () => {
  const { body } = await list('format=ndjson');
  const ids = (body as string)
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as Incident).id);
  expect(ids.sort()).toEqual(['inc-odd', sampleIncident.id].sort());
});

test('Atom: it is XML, whatever the words hold', async () => {
  const { body } = await list('format=atom');
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(body);
  const entries: any[] = feed.entry;
  expect(entries.map(({ id }) => id)).toContain('urn:khronika:incident:inc-odd');
  const odd = entries.find(({ id }) => id.endsWith('inc-odd'));
  expect(odd.summary).toBe('Line one,\n"quoted" <b>&amp; \uFFFDbell');
  expect(odd.link['@_href']).toMatch(/^http:\/\/.*\/v1\/incidents\/inc-odd$/);
});

test('ACLED: its columns, what was lost, and the lowest of conflicting figures', async () => {
  const { body } = await list('format=acled&type=violence');
  const [head, ...rows] = (body as string).split('\r\n');
  expect(
    head!.startsWith('event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,'),
  ).toBe(true);
  expect(head!.endsWith(',fatalities,tags,timestamp,lossy')).toBe(true);
  const row = rows.join('\r\n');
  expect(row).toMatch(/^inc-odd,2022-01-05,2022,1,Political violence,Violence against civilians,Attack,/);
  expect(row).toContain('[Machine-made and lossy: single-origin.]');
  expect(row).toMatch(/,3,,\d+,fatalities\r\n$/);
});

test('a client that has a page already is told so', async () => {
  const { headers } = await list('');
  const again = await api.get('/v1/incidents?', { 'if-none-match': String(headers['etag']) });
  expect([again.status, again.body]).toEqual([304, '']);
  expect((await api.get('/v1/incidents?limit=1', { 'if-none-match': String(headers['etag']) })).status).toBe(200);
});
