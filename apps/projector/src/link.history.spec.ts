import fc from 'fast-check';
import { made, gone, Reader, rules, run, says, type In, type Said } from './link.stage.fixtures.js';

// Promises 3 and 8: incidents with their whole history follow from the set of claims and decisions, not from their order.

const said: fc.Arbitrary<Said> = fc.record({
  type: fc.constantFrom(
    'demonstration.peaceful',
    'riot.clash-with-police',
    'labour.strike',
    'government.change',
    'speech.statement',
  ),
  place: fc.constantFrom('Oral', 'Oral', 'Aksai', 'region'),
  day: fc.integer({ min: 1, max: 12 }),
  days: fc.constantFrom(1, 1, 1, 1, 5, 20),
  hour: fc.integer({ min: 0, max: 23 }),
  captured: fc.integer({ min: 0, max: 30 }),
  polarity: fc.constantFrom('asserted', 'asserted', 'asserted', 'negated'),
  modality: fc.constantFrom('fact', 'fact', 'reported', 'planned'),
  press: fc.boolean(),
  origin: fc.constantFrom('x', 'y', 'z'),
  originSince: fc.constantFrom(undefined, undefined, 12, 31),
  words: fc.constantFrom('акимат митинг площадь', 'акимат завод митинг', 'дорога завод рабочий', ''),
});

/** All that happens to one claim, in order: it is made, and may be withdrawn and made again. */
type Story = readonly In[];

const stories: fc.Arbitrary<Story[]> = fc
  .array(
    fc.tuple(said, fc.constantFrom('stays', 'stays', 'goes', 'edited', 'returns'), fc.integer({ min: 0, max: 40 })),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((all) =>
    all.map(([words, fate, after], n): Story => {
      const until = words.captured! + after;
      const claim = says(`p${n}`, words);
      const leaves = gone(claim, until);
      const [again] = made({ ...claim, capturedAt: leaves.type === 'claim.withdrawn' ? leaves.data.capturedAt : '' });
      const [edited] = made({ ...says(`p${n}`, { ...words, press: true, revision: 2, captured: until }) });
      switch (fate) {
        case 'goes':
          return [...made(claim), leaves];
        case 'edited':
          return [...made(claim), leaves, edited!];
        case 'returns':
          return [...made(claim), leaves, again!];
        default:
          return made(claim);
      }
    }),
  );

const ruling = fc.tuple(
  fc.constantFrom('retype', 'move', 'merge', 'split', 'dismiss', 'confirm', 'undo'),
  fc.integer({ min: 0, max: 45 }),
  fc.nat(),
  fc.nat(),
  fc.nat(),
);

/** Decisions that name claims of some stories, or undo one another. */
const withRulings = stories.chain((told) =>
  fc.array(ruling, { maxLength: 3 }).map((rulings): Story[] => {
    const claims = told.map(([first]) => (first!.type === 'claim.made' ? first!.data : says('none')));
    const one = (n: number) => claims[n % claims.length]!;
    return [
      ...told,
      ...rulings.map(([kind, hour, a, b, c], n): Story => {
        const id = `dec-${n}`;
        const common = { hour, id, others: [one(b)] };
        switch (kind) {
          case 'retype':
            return [rules({ kind, type: 'riot.clash-with-police' }, [one(a)], { hour, id })];
          case 'move':
            return [rules({ kind, place: one(b).claim.place }, [one(a)], { hour, id })];
          case 'merge':
            return [rules({ kind }, [one(a), one(c)], common)];
          case 'split':
            return [rules({ kind }, [one(a)], common)];
          case 'undo':
            return [rules({ kind, decision: `dec-${a % 3}` }, [], { hour, id })];
          default:
            return [rules({ kind: kind as 'dismiss' }, [one(a)], { hour, id })];
        }
      }),
    ];
  }),
);

/** Stories told in turns that chance hands out; each keeps its own order. */
const inTurns = (told: readonly Story[]): fc.Arbitrary<In[]> =>
  fc
    .shuffledSubarray(
      told.flatMap((story, n) => story.map(() => n)),
      { minLength: told.flat().length },
    )
    .map((turns) => {
      const next = told.map(() => 0);
      return turns.map((n) => told[n]![next[n]!++]!);
    });

const inOrder = (told: readonly Story[]): In[] => told.flat().sort((a, b) => timeOf(a) - timeOf(b));

const timeOf = ({ data }: In): number => Date.parse('decidedAt' in data ? data.decidedAt : data.capturedAt);

test('whatever the order, the incidents and their history are the same', () =>
  fc.assert(
    fc.property(
      withRulings.chain((told) => fc.tuple(fc.constant(told), inTurns(told))),
      ([told, shuffled]) =>
        expect(new Reader(run(shuffled)).everything).toEqual(new Reader(run(inOrder(told))).everything),
    ),
    { numRuns: 150 },
  ));
