import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const reporters = ['default', './test/support/plain-summary.ts'];

export default defineConfig({
  test: {
    reporters,
    // Most tests wait for Postgres half of their time, so two files at once are no crowd even on two cores.
    // A wait that ran out on a busy machine is waited for once more; a wrong answer is wrong at once.
    retry: { count: 1, condition: /did not come within|timed out in/ },
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.db.test.ts', 'test/**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['test/**/*.db.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'browser', include: ['test/**/*.browser.test.ts'] } },
    ],
  },
});
