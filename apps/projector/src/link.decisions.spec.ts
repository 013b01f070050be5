import { type Ruling } from '#contracts';
import {
  atHour,
  gone,
  type In,
  made,
  onDay,
  outputs,
  placeOf,
  Reader,
  rules,
  says,
  typesOf,
} from './link.stage.fixtures.js';

const read = (...inputs: Parameters<typeof outputs>) => new Reader(outputs(...inputs));
const [a, b] = [says('a'), says('b', { hour: 7 })];
const far = says('far', { place: 'Aksai', hour: 8 });

describe('a decision', () => {
  test.each<[Ruling, object]>([
    [
      { kind: 'retype', type: 'riot.looting' },
      { type: 'riot.looting', family: 'riot', title: 'Looting or arson in Oral' },
    ],
    [
      { kind: 'move', place: placeOf('Aksai') },
      { place: placeOf('Aksai'), title: 'Peaceful demonstration in Aksai' },
    ],
    [
      { kind: 'retime', time: { from: onDay(1), to: onDay(2), precision: 'day', zone: 'Asia/Oral' } },
      { time: { from: onDay(1), to: onDay(2), precision: 'day', zone: 'Asia/Oral' } },
    ],
    [{ kind: 'confirm' }, { status: 'confirmed' }],
    [{ kind: 'dismiss' }, { status: 'dismissed' }],
  ])('%j changes what the incident says, under its id, from then on', (ruling, expected) => {
    const reader = read(...made(a, b), rules(ruling, [a, b], { hour: 12 }));
    const [before] = reader.asOf(atHour(11));
    const [now] = Object.values(reader.incidents);
    expect(now).toMatchObject({ ...expected, id: before!.id, version: before!.version + 1 });
    expect(before).not.toMatchObject(expected);
    expect([...reader.decisions.values()]).toEqual([`applied ${before!.id}`]);
  });

  test('a note changes nothing, and is kept', () => {
    const all = outputs(...made(a), rules({ kind: 'note' }, [a], { hour: 12 }));
    expect(typesOf(all)).toEqual(['incident.opened', 'decision.weighed']);
  });

  test('merges what is far apart; the merged id resolves', () => {
    const reader = read(...made(a, far), rules({ kind: 'merge' }, [a], { others: [far], hour: 12 }));
    expect(Object.values(reader.incidents)).toMatchObject([{ posts: 2, place: placeOf('Oral') }]);
    const merged = reader.asOf(atHour(11)).find(({ place }) => place.name === 'Aksai');
    expect(reader.resolve(merged!.id)).toBe(Object.keys(reader.incidents)[0]);
  });

  test('splits off claims; what comes later joins those that stay', () => {
    const reader = read(
      ...made(a, b),
      rules({ kind: 'split' }, [b], { others: [a], hour: 12 }),
      ...made(says('later', { hour: 13 })),
    );
    expect(
      Object.values(reader.incidents)
        .map(({ posts }) => posts)
        .sort((one, other) => one - other),
    ).toEqual([1, 2]);
    expect(reader.where.get(says('later').claimId)).toBe(reader.where.get(a.claimId));
    expect([...reader.links.values()].flat()).toMatchObject([{ kind: 'split-into', at: atHour(12) }]);
  });

  test('a later one on the same incident counts', () =>
    expect(
      Object.values(
        read(...made(a), rules({ kind: 'dismiss' }, [a], { hour: 12 }), rules({ kind: 'confirm' }, [a], { hour: 13 }))
          .incidents,
      ),
    ).toMatchObject([{ status: 'confirmed', version: 3 }]));

  test('undone, it no longer holds; the undoing undone, it holds again', () => {
    const dismissed = rules({ kind: 'dismiss' }, [a], { hour: 12, id: 'dec-1' });
    const undone = rules({ kind: 'undo', decision: 'dec-1' }, [], { hour: 13, id: 'dec-2' });
    const again = rules({ kind: 'undo', decision: 'dec-2' }, [], { hour: 14, id: 'dec-3' });
    const reader = read(...made(a), dismissed, undone, again);
    const statusAt = (hour: number) => reader.asOf(atHour(hour)).map(({ status }) => status);
    expect([11, 12, 13, 14].flatMap(statusAt)).toEqual(['single-origin', 'dismissed', 'single-origin', 'dismissed']);
    expect([...reader.decisions.values()].map((state) => state.split(' ')[0])).toEqual([
      'applied',
      'undone',
      'applied',
    ]);
  });

  test('made again is passed over', () => {
    const ruled = rules({ kind: 'confirm' }, [a]);
    expect(outputs(...made(a), ruled, ruled)).toEqual(outputs(...made(a), ruled));
  });
});

describe('when the ground moves', () => {
  const confirmed = rules({ kind: 'confirm' }, [a], { hour: 12 });

  test('an edit that says the same keeps it applied', () => {
    const edited = says('a', { revision: 2, n: 3, captured: 15, press: true });
    const reader = read(...made(a), confirmed, gone(a, 15), ...made(edited));
    expect(Object.values(reader.incidents)).toMatchObject([{ status: 'confirmed', press: true }]);
    expect([...reader.decisions.values()]).toEqual([`applied ${Object.keys(reader.incidents)[0]}`]);
  });

  test.each<[string, () => In[]]>([
    ['claims that are gone', () => [...made(a), confirmed, gone(a, 15)]],
    ['claims that never were', () => [confirmed]],
    ['claims that say something else', () => [...made(says('a', { place: 'Aksai' })), confirmed]],
    [
      'a merge of which one side is gone',
      () => [...made(a, far), rules({ kind: 'merge' }, [a], { others: [far], hour: 12 }), gone(far, 15)],
    ],
    ['an undo of nothing', () => [rules({ kind: 'undo', decision: 'dec-unknown' }, [])]],
  ])('%s: it needs review, and is not dropped', (_what, inputs) =>
    expect([...read(...inputs()).decisions.values()].map((state) => state.split(' ')[0])).toEqual(['needs-review']),
  );

  test('it is applied once its claims come, and to what they are by then', () => {
    const reader = read(confirmed, ...made(a));
    expect(Object.values(reader.incidents)).toMatchObject([{ status: 'confirmed' }]);
    expect([...reader.decisions.values()]).toEqual([`applied ${Object.keys(reader.incidents)[0]}`]);
    expect(reader.asOf(atHour(11))).toMatchObject([{ status: 'single-origin' }]);
  });

  test('a decision of another region leaves equal claims alone', () => {
    const { data, type } = confirmed;
    const elsewhere = { type, data: { ...data, region: 'KZ.02' } };
    expect(Object.values(read(...made(a), elsewhere).incidents)).toMatchObject([{ status: 'single-origin' }]);
  });

  test('one that names the same claims on both sides splits nothing', () =>
    expect(Object.keys(read(...made(a, b), rules({ kind: 'split' }, [a, b], { others: [a] })).incidents)).toHaveLength(
      1,
    ));
});
