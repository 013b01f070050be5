import unit from './jest.config.js';

/** Tests that need a real Kafka or PostgreSQL: one suite after the other, with time for servers to start. */
/** @type {import('jest').Config} */
export default {
  ...unit,
  testPathIgnorePatterns: [],
  testMatch: ['**/*.int.spec.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
};
