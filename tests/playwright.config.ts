import { defineConfig } from "@playwright/test"

export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results/browser",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each has a demo of its own and mostly waits for it.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json"]],
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    // Recording every test takes a fifth of the processor time; `--trace on` does it for one that failed.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      // Nobody does two things within one frame of the screen.
      slowMo: 20,
      ...(process.env["CHROMIUM_PATH"] === undefined ? {} : { executablePath: process.env["CHROMIUM_PATH"] }),
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    },
  },
})
