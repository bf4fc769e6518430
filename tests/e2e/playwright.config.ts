// The journeys: the release site in a real browser, the proxy in front of it, and the simulator in
// the vendor's place. Everything runs on loopback, and each test has servers of its own.

import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM, CHROMIUM_FLAGS } from "./support/browser.mjs";

export default defineConfig({
  testDir: "./journeys",
  outputDir: "../../target/e2e",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // A loaded machine may stall a browser; a test that passes only then is reported as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 40_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_FLAGS },
    // Costs a third of the time: switch it on to look at one failure.
    trace: process.env.CARPORT_TRACE === undefined ? "off" : "retain-on-failure",
  },
});
