// How the page is tried in a real browser: as it is served, on one machine, with nothing else running.
import { defineConfig } from "@playwright/test";

const port = 4178;

export default defineConfig({
  testDir: "test/browser",
  workers: 2,
  fullyParallel: true,
  // What is timed has the machine to itself.
  projects: [
    { name: "page", testIgnore: "speed.spec.ts" },
    { name: "speed", testMatch: "speed.spec.ts", fullyParallel: false, dependencies: ["page"] },
  ],
  reporter: "list",
  // Generous, so that a busy machine fails no test; how fast the page is, the tests that are about it measure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: "en-US",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: { command: `cargo xtask serve --port ${port}`, port, cwd: "..", reuseExistingServer: false },
});
