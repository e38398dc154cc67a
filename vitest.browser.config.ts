import { defineConfig } from 'vitest/config';

// The browser tests need a Chromium on the machine (CHROMIUM names it; Debian's is found by itself).
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    include: ['tests/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Two workers: the supported machine has two cores.
    maxWorkers: 2,
  },
});
