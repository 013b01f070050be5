import { claimLinked, fact } from '#contracts';
import fc from 'fast-check';
import { atHour, gone, made, onDay, outputs, Reader, run, says, typesOf, type Said } from './link.stage.fixtures.js';

const read = (...inputs: Parameters<typeof outputs>) => new Reader(outputs(...inputs));
const standing = (...inputs: Parameters<typeof outputs>) => Object.values(read(...inputs).incidents);

describe('link', () => {
  test('a claim opens an incident, told in full', () => {
    const claim = says('a', { actors: ['workers'], type: 'labour.strike' });
    const all = outputs(...made(claim));
    expect(all.map(({ type }) => type)).toEqual(['claim.heard', 'incident.opened', 'claim.linked']);
    expect(all[1]).toMatchObject({
      data: {
        region: 'KZ.07',
        capturedAt: claim.capturedAt,
        incident: {
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
    const [id] = Object.keys(new Reader(all).incidents);
    expect(all[2]).toEqual(
      fact(claimLinked, {
        claimId: claim.claimId,
        region: 'KZ.07',
        postId: claim.postId,
        revision: 1,
        stands: true,
        incident: id!,
        shelved: null,
        founds: id!,
        capturedAt: claim.capturedAt,
      }),
    );
  });

  test('a second origin corroborates it, a copy does not', () => {
    expect(standing(...made(says('a'), says('copy', { origin: 'a', hour: 7 }), says('b', { hour: 8 })))).toMatchObject([
      { status: 'corroborated', origins: 2, posts: 3, version: 3 },
    ]);
    expect(standing(...made(says('a'), says('copy', { origin: 'a', hour: 7 })))).toMatchObject([
      { status: 'single-origin', origins: 1, posts: 2 },
    ]);
  });

  test('a copy that turns out to be one corroborates until then', () => {
    const reader = read(...made(says('a'), says('b', { hour: 8, origin: 'a', originSince: 12 })));
    const statusAt = (hour: number) => reader.asOf(atHour(hour)).map(({ status, version }) => [status, version]);
    expect([7, 9, 13].map(statusAt)).toEqual([[['single-origin', 1]], [['corroborated', 2]], [['single-origin', 3]]]);
  });

  test.each<[string, Said]>([
    ['another type', { type: 'coercion.cordon' }],
    ['another town', { place: 'Aksai' }],
    ['another day', { day: 3 }],
  ])('%s is another incident', (_what, other) =>
    expect(standing(...made(says('a'), says('b', other)))).toHaveLength(2),
  );

  test.each<[number, string, Said, Said]>([
    [1, 'a rally that others call a clash', { type: 'riot.clash-with-police' }, { type: 'riot.violent-demonstration' }],
    [1, 'a strike that goes on', { type: 'labour.strike' }, { type: 'labour.strike', day: 4 }],
    [2, 'two strikes with a week between them', { type: 'labour.strike' }, { type: 'labour.strike', day: 12 }],
    [1, 'the evening and the night after it', { at: 22 }, { day: 3, at: 2 }],
    [2, 'the morning and the night after the day', { at: 9 }, { day: 3, at: 2 }],
    [2, 'the night and its own day', { day: 3, at: 2 }, { day: 2, at: 9 }],
    [1, 'the night and the day that it leads to', { day: 3, at: 2 }, { day: 3, at: 9 }],
    [
      1,
      'one trial',
      { type: 'coercion.charges', words: 'блогер суд' },
      { type: 'coercion.charges', words: 'блогер суд' },
    ],
    [
      2,
      'two trials',
      { type: 'coercion.charges', words: 'блогер суд' },
      { type: 'coercion.charges', words: 'депутат взят' },
    ],
  ])('%i incidents: %s', (count, _what, a, b) =>
    expect(standing(...made(says('a', a), says('b', { hour: 7, ...b })))).toHaveLength(count),
  );

  test('a night between two days with evenings goes to the first, and does not tie them', () =>
    expect(
      standing(...made(says('a', { at: 20 }), says('b', { day: 3, at: 3 }), says('c', { day: 3, at: 15 }))).map(
        ({ posts }) => posts,
      ),
    ).toEqual(expect.arrayContaining([1, 2])));

  describe('figures', () => {
    const killed = (low: number, high = low, by = '') => [
      { measure: 'killed' as const, low, high, text: `${low}`, by },
    ];
    test('conflicting ones stand side by side, with who told them and when', () =>
      expect(
        standing(
          ...made(
            says('a', { quantities: killed(3) }),
            says('b', { quantities: killed(7, 9, 'ministry'), hour: 9 }),
            says('c', { quantities: killed(3), hour: 10 }),
          ),
        )[0]?.quantities.map(({ low, high, by, asOf }) => [low, high, by, asOf]),
      ).toEqual([
        [3, 3, '', atHour(6)],
        [7, 9, 'ministry', atHour(9)],
      ]));

    test.each<[string, number, number, string]>([
      ['a toll that grows is no dispute', 3, 7, 'corroborated'],
      ['a toll that shrinks is one', 7, 3, 'disputed'],
    ])('%s', (_what, first, then, status) =>
      expect(
        standing(...made(says('a', { quantities: killed(first) }), says('b', { quantities: killed(then), hour: 9 }))),
      ).toMatchObject([{ status }]),
    );
  });

  describe('what opens no incident', () => {
    test.each<[string, Said]>([
      ['negated', { polarity: 'negated' }],
      ['planned', { modality: 'planned' }],
      ['hypothetical', { modality: 'hypothetical' }],
      ['historical', { modality: 'historical' }],
      ['statement', { type: 'speech.statement' }],
      ['statement', { type: 'speech.threat' }],
      ['no-place', { place: 'nowhere' }],
    ])('%s: stands alone', (reason, claim) => {
      const { incidents, where } = read(...made(says('a', claim)));
      expect([incidents, [...where.values()]]).toEqual([{}, [reason]]);
    });

    test.each<[string, Said]>([
      ['a plan', { modality: 'planned', hour: 5 }],
      ['a claim that leaves the place open, in like words', { place: 'nowhere' }],
      ['a statement on the same place and day, in like words', { type: 'speech.statement' }],
    ])('%s attaches to the incident that it fits', (_what, claim) => {
      const reader = read(...made(says('a', claim), says('b')));
      const [incident] = Object.values(reader.incidents);
      expect(incident).toMatchObject({ posts: 2, origins: 1, status: 'single-origin' });
      expect(new Set(reader.where.values())).toEqual(new Set([incident!.id]));
    });

    test('a statement in other words stands alone, even beside a claim of its own post', () => {
      const reader = read(
        ...made(says('a', { words: 'одно' }), says('a', { n: 1, type: 'speech.statement', words: 'другое' })),
      );
      expect(reader.where.get('telegram:a/1@1#1')).toBe('statement');
    });

    test('that it will or may happen attaches for a week ahead, to what lasts', () => {
      const resigns: Said = { type: 'government.change', words: 'отставка президент' };
      const planned = (day: number) => says(`planned${day}`, { ...resigns, day, modality: 'planned', hour: 1 });
      const reader = read(...made(planned(1), planned(9), says('does', { ...resigns, day: 14 })));
      expect([1, 9].map((day) => reader.where.get(planned(day).claimId)?.startsWith('inc-'))).toEqual([false, true]);
    });

    test.each<[string, number, string]>([
      ['a denial after the news disputes them', 9, 'disputed'],
      ['that nothing has happened yet does not', 5, 'single-origin'],
    ])('%s', (_what, hour, status) => {
      const reader = read(...made(says('no', { polarity: 'negated', hour }), says('yes', { hour: 7 })));
      expect(Object.values(reader.incidents)).toMatchObject([{ status, origins: 1, posts: 2 }]);
    });

    test('goes back to the shelf when the incident goes', () => {
      const [no, yes] = [says('no', { polarity: 'negated' }), says('yes', { hour: 9 })];
      const reader = read(...made(no, yes), gone(yes));
      expect(reader.incidents).toEqual({});
      expect(reader.where.get(no.claimId)).toBe('negated');
    });
  });

  describe('general claims', () => {
    const titlesOf = (...claims: Said[]) =>
      standing(...made(...claims.map((claim, n) => says(`p${n}`, { hour: 6 + n, ...claim })))).map(
        ({ title }) => title,
      );

    test('a claim about the region joins the only incident that it can mean', () =>
      expect(titlesOf({ place: 'region' }, {})).toEqual(['Peaceful demonstration in Oral']));

    test('and the one that it is like, where it may mean several', () =>
      expect(
        titlesOf(
          { place: 'region', words: 'один два' },
          { words: 'один два' },
          { place: 'Aksai', words: 'три пять' },
        ).sort(),
      ).toEqual(['Peaceful demonstration in Aksai', 'Peaceful demonstration in Oral']));

    test('and makes its own where none stands out; the others are parts of it', () => {
      const all = standing(
        ...made(
          says('region', { place: 'region' }),
          says('town', { hour: 9 }),
          says('other', { hour: 10, place: 'Aksai' }),
        ),
      );
      const idOf = (name: string) => all.find(({ place }) => place.name === name)!.id;
      const relatedOf = (name: string) => all.find(({ place }) => place.name === name)!.related;
      expect(relatedOf('Oral')).toEqual([{ id: idOf('West Kazakhstan'), relation: 'part-of' }]);
      expect(relatedOf('West Kazakhstan').map(({ id }) => id)).toEqual([idOf('Aksai'), idOf('Oral')].sort());
    });
  });

  test('what a rally grew into is related to it, both ways', () => {
    const [rally, clash] = standing(...made(says('a'), says('b', { type: 'riot.clash-with-police', hour: 9 }))).sort(
      (a, b) => (a.type < b.type ? -1 : 1),
    );
    expect(rally?.related).toEqual([{ id: clash?.id, relation: 'escalated-to' }]);
    expect(clash?.related).toEqual([{ id: rally?.id, relation: 'escalated-from' }]);
  });

  describe('ids', () => {
    test('an incident keeps its id when something that was published earlier comes later', () => {
      const all = outputs(...made(says('a', { hour: 9 }), says('b', { hour: 5, captured: 11 })));
      expect(typesOf(all)).toEqual(['incident.opened', 'incident.revised']);
    });

    test('a claim that was captured earlier and comes late is told as if it had come in time; the former id resolves', () => {
      const all = outputs(...made(says('late', { hour: 9 }), says('early', { hour: 5 })));
      expect(typesOf(all)).toEqual(['incident.opened', 'incident.opened', 'incident.voided', 'incident.revised']);
      const reader = new Reader(all);
      const [told] = all.flatMap((output) => (output.type === 'incident.opened' ? [output.data.incident.id] : []));
      expect(Object.keys(reader.incidents)).toEqual([reader.resolve(told!)]);
      expect(reader.everything).toEqual(
        new Reader(run(made(says('early', { hour: 5 }), says('late', { hour: 9 })))).everything,
      );
    });

    test('an edit that says the same leaves the id', () => {
      const [first, second] = [says('a'), says('a', { revision: 2, press: true, captured: 24 })];
      const { incidents, history } = read(...made(first), gone(first), ...made(second));
      expect(Object.values(incidents)).toMatchObject([{ press: true, version: 2 }]);
      expect([...history.values()].map((versions) => versions.map(({ change }) => change))).toEqual([
        ['incident.opened', 'incident.revised'],
      ]);
    });

    test('an incident whose first claim goes goes on as another, and its id resolves', () => {
      const [first, second] = [says('a'), says('b', { hour: 9 })];
      const reader = read(...made(first, second), gone(first));
      const [now] = Object.keys(reader.incidents);
      const [former] = [...reader.links];
      expect(former).toEqual([expect.not.stringMatching(now!), [{ at: atHour(24), kind: 'merged-into', to: now }]]);
      expect(reader.resolve(former![0])).toBe(now);
      expect(reader.history.get(now!)?.map(({ change }) => change)).toEqual(['incident.opened']);
    });

    test('an incident without claims is withdrawn, and its id still resolves', () => {
      const reader = read(...made(says('a')), gone(says('a')));
      expect(reader.incidents).toEqual({});
      const [[id, versions]] = [...reader.history] as [[string, unknown[]]];
      expect(versions.at(-1)).toMatchObject({ to: null, incident: { status: 'withdrawn', version: 2 } });
      expect(reader.resolve(id)).toBe(id);
    });

    test('a claim that held two happenings together leaves two when it goes', () => {
      const strike = (name: string, day: number, hour: number) => says(name, { type: 'labour.strike', day, hour });
      const [a, bridge, b] = [strike('a', 2, 1), strike('bridge', 5, 2), strike('b', 8, 3)];
      const all = outputs(...made(a, bridge, b), gone(bridge));
      expect(typesOf(all).slice(3)).toEqual(['incident.opened', 'incident.revised', 'incident.split']);
      const reader = new Reader(all);
      expect(Object.keys(reader.incidents)).toHaveLength(2);
      expect([...reader.links.values()]).toEqual([[expect.objectContaining({ kind: 'split-into', at: atHour(24) })]]);
    });
  });

  test('the same claim again adds nothing', () => expect(outputs(...made(says('a'), says('a')))).toHaveLength(3));

  test('a withdrawal of an unknown claim is passed over', () => expect(outputs(gone(says('a')))).toEqual([]));
});

test('every id that was ever told resolves, and as of any time what was known then stands', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          place: fc.constantFrom('Oral', 'Aksai', 'region'),
          day: fc.integer({ min: 1, max: 3 }),
          hour: fc.integer({ min: 0, max: 23 }),
          captured: fc.integer({ min: 0, max: 23 }),
          leaves: fc.boolean(),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      (all) => {
        const claims = all.map(({ leaves, ...claim }, n) => ({ claim: says(`p${n}`, claim as Said), leaves }));
        const facts = run(
          claims.flatMap(({ claim, leaves }) => [...made(claim), ...(leaves ? [gone(claim, 24)] : [])]),
        );
        const reader = new Reader(facts);
        for (const output of facts)
          if (output.type === 'incident.opened')
            expect(reader.history.has(reader.resolve(output.data.incident.id)!)).toBe(true);
        for (const hour of [6, 12, 18]) {
          const known = claims.filter(({ claim }) => claim.capturedAt <= atHour(hour)).map(({ claim }) => claim);
          const then = Object.values(new Reader(run(made(...known))).incidents);
          expect(reader.asOf(atHour(hour)).sort(byId)).toEqual(then.sort(byId));
        }
      },
    ),
    { numRuns: 100 },
  ));

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
