import { defineConfig } from 'vitest/config';

/** Tests in Chromium against a running server: `HELMSMAN_URL=<sign-in link> npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['browser/**/*.spec.ts'],
    globalSetup: ['browser/setup.ts'],
    reporters: ['verbose', './browser/summary.ts'],
    // one person's settings and one home: two tests at once would change each other's language
    fileParallelism: false,
    // limits for what hangs, far above what a busy machine takes
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
