import fc from 'fast-check';
import { assignSlices, type Member } from './assignment.js';

const shared = (slices: string[], members: Member[]): Record<string, readonly string[]> =>
  Object.fromEntries(assignSlices(slices, members));

describe('assignSlices', () => {
  it('gives one member everything', () => {
    expect(shared(['0', '1', '2', '3'], [{ id: 'a', held: [] }])).toEqual({ a: ['0', '1', '2', '3'] });
  });

  it('takes no more from a member than a new one needs', () => {
    const members = [
      { id: 'a', held: [] },
      { id: 'b', held: ['0', '1', '2', '3'] },
    ];
    expect(shared(['0', '1', '2', '3'], members)).toEqual({ b: ['0', '1'], a: ['2', '3'] });
  });

  it('leaves the whole with its holder when a standby joins, whatever their ids', () => {
    const members = [
      { id: 'a', held: [] },
      { id: 'b', held: ['whole'] },
    ];
    expect(shared(['whole'], members)).toEqual({ b: ['whole'], a: [] });
  });

  it('gives every slice to exactly one member, evenly, in any order of the members', () => {
    const member = fc.record({ id: fc.uuid(), held: fc.subarray(['0', '1', '2', '3', '4', '5', 'gone']) });
    fc.assert(
      fc.property(
        fc.uniqueArray(member, { minLength: 1, maxLength: 8, selector: ({ id }) => id }),
        fc.subarray(['0', '1', '2', '3', '4', '5']),
        (members, slices) => {
          const assigned = assignSlices(slices, members);
          expect([...assigned.values()].flat().sort()).toEqual([...slices].sort());
          const counts = [...assigned.values()].map(({ length }) => length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          expect(new Map(assignSlices(slices, [...members].reverse()))).toEqual(assigned);
        },
      ),
    );
  });
});
