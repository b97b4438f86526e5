import { defineConfig } from "vitest/config";

// Tests use a real PostgreSQL: `npm test` gives its own in TEST_DATABASE_URL, else tools/test/vitest-global-setup.ts
// starts or joins the shared one of this working tree. One template, copied for each file (apps/server/src/testing/database.ts).
export default defineConfig({
  test: {
    include: [
      "apps/*/src/**/*.test.{ts,tsx}",
      "packages/*/src/**/*.test.{ts,tsx}",
      "simulators/*/{src,phone}/**/*.test.{ts,tsx}",
      "tools/**/*.test.ts",
      "bench/**/*.test.ts",
      "e2e/src/**/*.test.ts",
    ],
    globalSetup: ["tools/test/vitest-global-setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
