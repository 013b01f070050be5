import {
  claimMade,
  claimWithdrawn,
  fact,
  sampleClaim,
  type Claim,
  type Fact,
  type Incident,
  type MadeClaim,
  type Recorded,
} from '#contracts';
import type { Chronicle } from '#linking';
import { decideOne } from '#stage';
import { specOf } from '#stage/spec-kit';
import fc from 'fast-check';
import { link } from './link.stage.js';

type In = Fact<(typeof link.consumes)[number]>;
type Out = Fact<(typeof link.produces)[number]>;

const towns = {
  Oral: { id: 'gn:1', name: 'Oral', country: 'KZ', admin1: '07', lat: 51.2, lon: 51.4, precision: 'settlement' },
  Aksai: { id: 'gn:2', name: 'Aksai', country: 'KZ', admin1: '07', lat: 51.2, lon: 53, precision: 'settlement' },
  region: {
    id: 'region:KZ.07',
    name: 'West Kazakhstan',
    country: 'KZ',
    admin1: '07',
    lat: null,
    lon: null,
    precision: 'region',
  },
  nowhere: { id: '', name: '', country: '', admin1: '', lat: null, lon: null, precision: 'none' },
} as const satisfies Record<string, Claim['place']>;

interface Said extends Partial<Omit<Claim, 'place' | 'time'>> {
  place?: keyof typeof towns;
  /** Day of May 2023 on which it happened, and for how many days. */
  day?: number;
  days?: number;
  /** Hour of 3 May at which the post was published. */
  hour?: number;
  origin?: string;
}

const onDay = (day: number) => `${new Date(Date.UTC(2023, 4, day)).toISOString().slice(0, 19)}+05:00`;

function says(name: string, { place = 'Oral', day = 2, days = 1, hour = 6, origin, ...claim }: Said = {}): MadeClaim {
  const postId = `telegram:${name}/1`;
  return {
    claimId: `${postId}@1#0`,
    region: place === 'nowhere' ? 'ZZ' : 'KZ.07',
    postId,
    revision: 1,
    source: `telegram:${name}`,
    publishedAt: new Date(Date.UTC(2023, 4, 3, hour)).toISOString(),
    capturedAt: new Date(Date.UTC(2023, 4, 3, hour, 5)).toISOString(),
    canonical: postId,
    origin: origin ? `telegram:${origin}/1` : postId,
    claim: {
      ...sampleClaim,
      ...claim,
      place: towns[place],
      time: {
        from: onDay(day),
        to: onDay(day + days),
        precision: days === 1 ? 'day' : days <= 7 ? 'week' : 'month',
        basis: 'said',
        zone: 'Asia/Oral',
      },
    },
  };
}

const made = (...claims: MadeClaim[]): In[] => claims.map((claim) => fact(claimMade, claim));
const gone = ({ claimId, region, postId }: MadeClaim): In =>
  fact(claimWithdrawn, { claimId, region, postId, capturedAt: '2023-05-04T00:00:00.000Z' });
const outputs = (...inputs: In[]) =>
  specOf(link)
    .given()
    .when(...inputs)
    .outputs();
const typesOf = (facts: readonly Out[]) => facts.map(({ type }) => type);

/** What a reader of the topic ends with: the incidents, with their claims, and the shelf. */
function readers(facts: readonly Out[]) {
  const incidents = new Map<string, Incident>();
  const where = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const output of facts)
    switch (output.type) {
      case 'incident.opened':
      case 'incident.revised':
        incidents.set(output.data.incident.id, output.data.incident);
        aliases.delete(output.data.incident.id);
        for (const { claimId } of output.data.added) where.set(claimId, output.data.incident.id);
        if (output.type === 'incident.revised')
          for (const id of output.data.removed) if (where.get(id) === output.data.incident.id) where.delete(id);
        break;
      case 'incident.merged':
        aliases.set(output.data.merged, output.data.into);
        incidents.delete(output.data.merged);
        for (const [claim, incident] of where) if (incident === output.data.merged) where.set(claim, output.data.into);
        break;
      case 'incident.withdrawn':
        incidents.delete(output.data.id);
        for (const [claim, incident] of where) if (incident === output.data.id) where.delete(claim);
        break;
      case 'claim.shelved':
        if (output.data.reason === 'withdrawn') where.delete(output.data.claim.claimId);
        else where.set(output.data.claim.claimId, output.data.reason);
    }
  const sorted = <V>(map: Map<string, V>) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { incidents: sorted(incidents), where: sorted(where), aliases };
}

/** All outputs, without the checks of the spec kit: for properties over many inputs. */
function run(inputs: readonly In[]): Out[] {
  let state: Chronicle = link.initial();
  return inputs.flatMap((input, n) => {
    const event = { ...input, id: `in-${n}`, key: input.data.region, time: input.data.capturedAt };
    const decided = decideOne(link, state, event as Recorded<(typeof link.consumes)[number]>);
    state = decided.state;
    return decided.outputs.map(({ type, data }) => ({ type, data }) as Out);
  });
}

describe('link', () => {
  test('a claim opens an incident, told in full', () => {
    const [opened, ...others] = outputs(...made(says('a', { actors: ['workers'], type: 'labour.strike' })));
    expect(others).toEqual([]);
    expect(opened).toMatchObject({
      type: 'incident.opened',
      data: {
        incident: {
          id: expect.stringMatching(/^inc-[0-9a-f]{16}$/),
          type: 'labour.strike',
          family: 'labour',
          status: 'single-origin',
          title: 'Strike in Oral',
          summary: 'прошёл митинг',
          time: { from: onDay(2), to: onDay(3), precision: 'day', zone: 'Asia/Oral' },
          origins: 1,
          posts: 1,
          version: 1,
        },
      },
    });
  });

  test('a second origin corroborates it, a copy does not', () => {
    const { incidents } = readers(
      outputs(...made(says('a'), says('copy', { origin: 'a', hour: 7 }), says('b', { hour: 8 }))),
    );
    expect(Object.values(incidents)).toMatchObject([{ status: 'corroborated', origins: 2, posts: 3, version: 3 }]);
    const copies = readers(outputs(...made(says('a'), says('copy', { origin: 'a', hour: 7 }))));
    expect(Object.values(copies.incidents)).toMatchObject([{ status: 'single-origin', origins: 1, posts: 2 }]);
  });

  test.each<[string, Said]>([
    ['another type', { type: 'coercion.cordon' }],
    ['another town', { place: 'Aksai' }],
    ['another day', { day: 3 }],
  ])('%s is another incident', (_what, other) =>
    expect(typesOf(outputs(...made(says('a'), says('b', other))))).toEqual(['incident.opened', 'incident.opened']),
  );

  test('what lasts goes on over days', () =>
    expect(
      Object.values(
        readers(outputs(...made(says('a', { type: 'labour.strike' }), says('b', { type: 'labour.strike', day: 4 }))))
          .incidents,
      ),
    ).toMatchObject([{ time: { from: onDay(2), to: onDay(5) } }]));

  test('conflicting figures stand side by side', () => {
    const killed = (low: number) => [{ measure: 'killed' as const, low, high: low, text: `${low}`, by: '' }];
    const { incidents } = readers(
      outputs(
        ...made(
          says('a', { quantities: killed(3) }),
          says('b', { quantities: killed(7), hour: 9 }),
          says('c', { quantities: killed(3), hour: 10 }),
        ),
      ),
    );
    expect(Object.values(incidents)[0]?.quantities.map(({ low, asOf }) => [low, asOf])).toEqual([
      [3, '2023-05-03T06:00:00.000Z'],
      [7, '2023-05-03T09:00:00.000Z'],
    ]);
  });

  describe('what opens no incident', () => {
    test.each<[string, Said]>([
      ['negated', { polarity: 'negated' }],
      ['planned', { modality: 'planned' }],
      ['hypothetical', { modality: 'hypothetical' }],
      ['historical', { modality: 'historical' }],
      ['statement', { type: 'speech.statement' }],
      ['no-place', { place: 'nowhere' }],
    ])('%s: shelved', (reason, claim) =>
      expect(outputs(...made(says('a', claim)))).toEqual([
        { type: 'claim.shelved', data: { claim: says('a', claim), reason } },
      ]),
    );

    test('a denial attaches when the incident opens, and disputes it', () => {
      const all = outputs(...made(says('no', { polarity: 'negated' }), says('yes', { hour: 9 })));
      expect(typesOf(all)).toEqual(['claim.shelved', 'incident.opened']);
      expect(readers(all)).toMatchObject({
        incidents: { [idOf(all)]: { status: 'disputed', origins: 1, posts: 2 } },
        where: { 'telegram:no/1@1#0': idOf(all), 'telegram:yes/1@1#0': idOf(all) },
      });
    });

    test('goes back to the shelf when the incident goes', () => {
      const [no, yes] = [says('no', { polarity: 'negated' }), says('yes', { hour: 9 })];
      const all = outputs(...made(no, yes), gone(yes));
      expect(typesOf(all).slice(2)).toEqual(['claim.shelved', 'incident.withdrawn']);
      expect(typesOf(outputs(...made(no), gone(no), ...made(yes)))).toEqual([
        'claim.shelved',
        'claim.shelved',
        'incident.opened',
      ]);
    });
  });

  describe('general claims', () => {
    test('a claim about the region joins the only incident that it can mean', () => {
      const all = outputs(...made(says('region', { place: 'region' }), says('town', { hour: 9 })));
      expect(typesOf(all)).toEqual(['incident.opened', 'incident.opened', 'incident.merged', 'incident.revised']);
      expect(Object.values(readers(all).incidents)).toMatchObject([
        { title: 'Peaceful demonstration in Oral', origins: 2 },
      ]);
    });

    test('and makes its own where it may mean several', () => {
      const all = outputs(
        ...made(
          says('region', { place: 'region' }),
          says('town', { hour: 9 }),
          says('other', { hour: 10, place: 'Aksai' }),
        ),
      );
      expect(
        Object.values(readers(all).incidents)
          .map(({ title }) => title)
          .sort(),
      ).toEqual([
        'Peaceful demonstration in Aksai',
        'Peaceful demonstration in Oral',
        'Peaceful demonstration in West Kazakhstan',
      ]);
    });
  });

  describe('ids', () => {
    test('a late earlier claim founds the incident anew, and the former id goes on as an alias', () => {
      const all = outputs(...made(says('late', { hour: 9 }), says('early', { hour: 5 })));
      expect(typesOf(all)).toEqual(['incident.opened', 'incident.opened', 'incident.merged', 'incident.revised']);
      expect(Object.keys(readers(all).incidents)).toEqual([readers(all).aliases.get(idOf(all))]);
    });

    test('an edit that says the same leaves the id', () => {
      const [first, second] = [says('a'), { ...says('a'), claimId: 'telegram:a/1@2#0', revision: 2 }];
      const all = outputs(...made(first), gone(first), ...made(second));
      expect(typesOf(all)).toEqual(['incident.opened', 'incident.withdrawn', 'incident.opened']);
      expect(Object.keys(readers(all).incidents)).toEqual([idOf(all)]);
    });

    test('a claim that held two happenings together leaves two when it goes', () => {
      const strike = (name: string, day: number, hour: number) => says(name, { type: 'labour.strike', day, hour });
      const [a, bridge, b] = [strike('a', 2, 1), strike('bridge', 5, 2), strike('b', 8, 3)];
      const all = outputs(...made(a, bridge, b), gone(bridge));
      expect(typesOf(all).slice(3)).toEqual(['incident.opened', 'incident.split', 'incident.revised']);
      expect(Object.values(readers(all).incidents)).toHaveLength(2);
    });
  });

  test('the same claim again adds nothing, a claim that changed revises', () => {
    const claim = says('a');
    expect(outputs(...made(claim, claim))).toHaveLength(1);
    const later = { ...claim, origin: 'telegram:root/1', capturedAt: '2023-05-05T00:00:00Z' };
    const all = outputs(...made(claim, later));
    expect(typesOf(all)).toEqual(['incident.opened', 'incident.revised']);
    expect(all[1]).toMatchObject({ data: { incident: { version: 2 }, added: [later] } });
  });

  test('hundreds of claims that move at once are told in events of bearable size', () => {
    const denials = Array.from({ length: 250 }, (_, n) => says(`no${n}`, { polarity: 'negated' }));
    const all = run(made(...denials, says('yes', { hour: 9 }))).slice(250);
    expect(all.map(({ data }) => ('added' in data ? data.added.length : 0))).toEqual([100, 100, 51]);
  });
});

const idOf = ([first, second]: readonly Out[]) => {
  const opened = [first, second].find((output) => output?.type === 'incident.opened');
  return opened?.type === 'incident.opened' ? opened.data.incident.id : '';
};

describe('whatever the order of claims', () => {
  const said: fc.Arbitrary<Said> = fc.record({
    type: fc.constantFrom('demonstration.peaceful', 'labour.strike'),
    place: fc.constantFrom('Oral', 'Oral', 'Aksai', 'region'),
    day: fc.integer({ min: 1, max: 14 }),
    days: fc.constantFrom(1, 1, 1, 1, 5, 20),
    hour: fc.integer({ min: 0, max: 23 }),
    polarity: fc.constantFrom('asserted', 'asserted', 'asserted', 'negated'),
    modality: fc.constantFrom('fact', 'fact', 'reported', 'planned'),
    press: fc.boolean(),
    origin: fc.constantFrom('x', 'y', 'z'),
  });
  const claims = fc
    .array(said, { minLength: 1, maxLength: 14 })
    .map((all) => all.map((claim, n) => says(`p${n}`, claim)));
  const order = (all: MadeClaim[]) => fc.shuffledSubarray(all, { minLength: all.length });
  const final = (inputs: readonly In[]) => {
    const { incidents, where } = readers(run(inputs));
    return { incidents, where };
  };

  test('the incidents, their ids and their claims are the same', () =>
    fc.assert(
      fc.property(
        claims.chain((all) => fc.tuple(fc.constant(all), order(all))),
        ([all, other]) => expect(final(made(...other))).toEqual(final(made(...all))),
      ),
      { numRuns: 300 },
    ));

  test('claims that are withdrawn leave what the others alone would make', () =>
    fc.assert(
      fc.property(
        claims.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all))),
        ([all, leaving]) => {
          const stays = all.filter((claim) => !leaving.includes(claim));
          const unversioned = ({ incidents, where }: ReturnType<typeof final>) => ({
            where,
            incidents: Object.values(incidents).map((incident) => ({ ...incident, version: 0 })),
          });
          expect(unversioned(final([...made(...all), ...leaving.map(gone)]))).toEqual(
            unversioned(final(made(...stays))),
          );
        },
      ),
      { numRuns: 300 },
    ));

  test('every id that was ever told resolves', () =>
    fc.assert(
      fc.property(claims, (all) => {
        const facts = run(made(...all));
        const { incidents, aliases } = readers(facts);
        for (const output of facts) {
          if (output.type !== 'incident.opened') continue;
          let { id } = output.data.incident;
          for (let steps = 0; aliases.has(id) && steps < 100; steps++) id = aliases.get(id)!;
          expect(Object.keys(incidents)).toContain(id);
        }
      }),
    ));

  test('behind each of them the checks of the spec kit hold', () =>
    fc.assert(
      fc.property(
        claims.chain((all) => fc.tuple(order(all), fc.subarray(all))),
        ([all, leaving]) => {
          outputs(...made(...all), ...leaving.map(gone));
        },
      ),
      { numRuns: 40 },
    ));
});
