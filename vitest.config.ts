import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts", "tests/contract/**/*.test.ts"],
    setupFiles: ["tests/support/refuse-scans.ts", "tests/support/throwing-console.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
  },
})
