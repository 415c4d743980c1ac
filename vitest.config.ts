import { defineConfig } from 'vitest/config';

/**
 * `unit` and `replay` need nothing; `real` shares one PostgreSQL and one Temporal server; `local` and `whole` start
 * their own, the latter from the compiled files, as `desks` and `clock` do for the browser: one office each, of
 * which the second is for the tests that move its clock; among them the three real cases, played by
 * clicking.
 */
const browser = {
  globalSetup: ['tests/e2e/support/globalSetup.ts'],
  maxWorkers: 1,
  testTimeout: 120_000,
  hookTimeout: 240_000,
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{unit,stories}/**/*.test.ts'] } },
      { test: { name: 'replay', include: ['tests/replay/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'local',
          include: ['tests/local/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'real',
          include: ['tests/{log,workflow,api}/**/*.test.ts'],
          globalSetup: ['tests/support/globalSetup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          // Vitest wants projects with another number of workers in a group of their own.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/crash/**/*.test.ts'],
          // One file here and one of `clock`: they wait for timers most of the time, and do so side by side.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 600_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'desks',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/clock/**'],
          ...browser,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'clock',
          include: ['tests/e2e/clock/clock.test.ts'],
          ...browser,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
