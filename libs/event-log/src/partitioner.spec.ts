import fc from 'fast-check';
import { Partitioners, type PartitionMetadata } from 'kafkajs';
import { murmur2, partitionOf } from './partitioner.js';

const metadata = (partitions: number): PartitionMetadata[] =>
  Array.from({ length: partitions }, (_, partitionId) => ({
    partitionId,
    leader: 0,
    partitionErrorCode: 0,
    replicas: [],
    isr: [],
  }));

describe('partitionOf', () => {
  const theirs = Partitioners.DefaultPartitioner();

  it('puts every key where the default partitioner of Kafka puts it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer({ min: 1, max: 64 }), (key, partitions) => {
        const expected = theirs({ topic: 't', partitionMetadata: metadata(partitions), message: { key, value: null } });
        expect(partitionOf(key, partitions)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('hashes %j as the tests of Kafka itself say', (text, hash) => {
    expect(murmur2(Buffer.from(text))).toBe(hash);
  });
});
