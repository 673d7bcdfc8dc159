import { defineConfig } from "@playwright/test";

// `npm test` starts the server, finds the browser and says where both are.
const MINUTE_MS = 60_000;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  // `npm run screenshots` says where its pictures go; they are no tests.
  ...(process.env.E2E_PICTURES && { testMatch: "**/*.pictures.ts" }),
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  workers: 3,
  // Only bounds for what never comes: a busy machine takes many times as long as a quiet one.
  timeout: 5 * MINUTE_MS,
  expect: { timeout: MINUTE_MS },
  use: {
    baseURL: process.env.E2E_BASE_URL,
    // A trace of every test costs a third of the time: ask for one with `-- browser <file> --trace=on`.
    trace: "off",
    screenshot: "only-on-failure",
    browserName: "chromium",
    // One tab for all people of a worker, wiped between them: a new one costs a third of the time.
    reuseContext: true,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        // Chromium refuses to run as root with its sandbox.
        ...(isRoot ? ["--no-sandbox"] : []),
        "--font-render-hinting=none", // letters as wide as on a person's screen
        "--disable-gpu", // there is none to test with, and to imitate it costs time
        // What it would ask the network for by itself, and wait for on a closed one.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-first-run",
        "--no-pings",
      ],
    },
  },
});
