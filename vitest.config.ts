import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    globalSetup: ['tests/e2e/build.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two workers: the supported machine has two cores, and DuckDB runs threads of its own.
    maxWorkers: 2,
    // Test files of one worker share the modules that they import: loading them anew for each took a third of the time.
    isolate: false,
    pool: 'forks',
  },
});
