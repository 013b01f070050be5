import unit from './jest.config.js';

/** Tests that start real processes, and tests that break them: one after the other. Needs a build. */
export default {
  ...unit,
  testMatch: ['**/*.e2e.spec.ts', '**/*.fault.spec.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 300_000,
  maxWorkers: 1,
};
