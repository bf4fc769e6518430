// Photographs every screen, to look at and for the README:
// node tests/e2e/screenshots.mjs FOLDER [--only TEXT] [--recorded CARS | --scenarios]
//
// With --recorded, the recorded cars that `cargo xtask test conformance` lays out in
// target/conformance/recorded are opened as files, and photographed instead. With --scenarios, what
// the demo's menu offers is, each with a car that shows it well.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { CHROMIUM, CHROMIUM_FLAGS } from "./support/browser.mjs";
import { recordedCars } from "./support/recorded.mjs";
import { SITE, startProxy, startSimulator } from "./support/servers.mjs";

const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};
const THEMES = ["light", "dark"];
const LOCALES = { en: "en-GB", fr: "fr-FR" };

/** What the demo can play, and the car to look at meanwhile. */
const SCENARIOS = {
  "all-fine": "320d Touring",
  charging: "i4 eDrive40",
  "unlocked-away": "Cooper SE",
  "window-open": "X1 xDrive23i",
  "tyre-low": "M440i xDrive",
  "service-overdue": "320d Touring",
  "position-missing": "X3 xDrive30e",
  "stale-9-days": "i3 (+ REX)",
  quota: "i4 eDrive40",
  blocked: "X3 xDrive30e",
  offline: "Cooper SE",
  "executed-unchanged": "i4 eDrive40",
};

/** Stands for a map provider's picture: invented streets. */
const TILE = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256">
  <rect width="256" height="256" fill="#f2efe9"/><rect x="20" y="20" width="90" height="70" fill="#cdebb0"/>
  <path d="M0 120H256M150 0V256" stroke="#fff" stroke-width="12"/>
  <path d="M0 120H256M150 0V256" stroke="#d9d0c9"/><path d="M0 220 256 180" stroke="#fcd6a4" stroke-width="8"/></svg>`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", default: "" },
    recorded: { type: "string" },
    scenarios: { type: "boolean", default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("usage: node tests/e2e/screenshots.mjs FOLDER [--only TEXT] [--recorded CARS | --scenarios]");
  process.exit(2);
}
const recorded = values.recorded === undefined ? undefined : recordedCars(values.recorded);
if (recorded?.length === 0) {
  console.error(`no recorded cars in ${values.recorded}`);
  process.exit(2);
}
await mkdir(folder, { recursive: true });

const simulator = await startSimulator();
const proxy = await startProxy({ vendor: simulator.url, site: SITE });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
try {
  for (const [size, screen] of Object.entries(SIZES)) {
    for (const theme of THEMES) {
      for (const [language, locale] of Object.entries(LOCALES)) {
        const prefix = `${size}-${theme}-${language}`;
        if (prefix.includes(values.only)) {
          await photographAll(prefix, { ...screen, locale, colorScheme: theme });
        }
      }
    }
  }
} finally {
  await browser.close();
  await Promise.all([proxy.stop(), simulator.stop()]);
}

async function photographAll(prefix, options) {
  const context = await browser.newContext({
    ...options,
    baseURL: proxy.url,
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
  });
  const captcha = await (await fetch(`${simulator.url}/1/api.js`)).text();
  await context.route(/^https:/, (route) => {
    const url = route.request().url();
    if (url.startsWith("https://hcaptcha.com/1/api.js")) {
      return route.fulfill({ contentType: "text/javascript", body: captcha });
    }
    const isTile = url.startsWith("https://tile.openstreetmap.org/");
    return isTile ? route.fulfill({ contentType: "image/svg+xml", body: TILE }) : route.abort();
  });
  const page = await context.newPage();
  const photograph = async (name, fullPage = true) => {
    await settle(page);
    await page.screenshot({ path: join(folder, `${prefix}-${name}.png`), fullPage });
  };

  if (values.scenarios) {
    await everyScenario(page, photograph);
  } else {
    await (recorded === undefined ? everyScreen(page, photograph) : everyRecordedCar(page, photograph));
  }
  await context.close();
  console.log(prefix);
}

async function everyScreen(page, photograph) {
  await page.goto("/");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await photograph("first-run");
  await page.goto("/connect");
  await page.frameLocator("iframe").getByRole("checkbox").waitFor();
  await photograph("connect");
  await page.goto("/import");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await photograph("import");
  await page.goto("/settings");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await photograph("settings");
  await page.goto("/demo");
  const rows = page.getByRole("main").getByRole("listitem");
  await rows.first().waitFor({ timeout: 30_000 });
  // A car that was not read yet has no picture.
  await rows.filter({ hasNot: page.locator("img") }).first().waitFor({ state: "detached" });
  await photograph("cars");
  for (const name of await rows.getByRole("link").allTextContents()) {
    await page.getByRole("main").getByRole("link", { name, exact: true }).click();
    await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
    await photograph(`car-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replace(/-$/, "")}`);
    await page.goBack();
  }
  await rows.getByRole("link").first().click();
  await page.locator(".hero-sentence").waitFor();
  await everyMap(page, photograph);
  await everyChart(page, photograph);
  await page.locator('nav a[href$="/commands"]').click();
  await page.locator("#command-lights").waitFor();
  await photograph("commands");
  for (const code of ["find", "send_poi", "set_target", "set_ac_limit", "set_charging_plan"]) {
    await page.locator(`#command-${code}`).click();
    await page.getByRole("dialog").waitFor();
    await photograph(`command-${code.replaceAll("_", "-")}`, false);
    await page.keyboard.press("Escape");
  }
  await page.locator("#command-lock").click();
  await page.locator(".journey").waitFor();
  await photograph("command-on-its-way", false);
  await page.locator(".journey.tone-good").waitFor({ timeout: 90_000 });
  await photograph("command-verified", false);
}

/** What the map shows, without a provider's pictures and with them. */
async function everyMap(page, photograph) {
  await page.locator('nav a[href$="/map"]').click();
  const views = page.locator('input[name="map-view"]');
  const names = ["map-here", "map-path", "map-visited", "map-places"];
  for (const [index, name] of names.entries()) {
    await views.nth(index).check();
    await page.waitForTimeout(1_000);
    await photograph(name);
  }
  await page.locator(".map-row-tools button").first().click();
  await page.waitForTimeout(1_000);
  await photograph("map-place", false);
  await views.first().check();
  await page.locator("#map-tiles").check();
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(1_000);
  await photograph("map-tiles", false);
}

/** Two years of a plug-in hybrid, which has every chart. */
async function everyChart(page, photograph) {
  await page.goto("/cars");
  await page.getByRole("main").getByRole("link", { name: "X3 xDrive30e", exact: true }).click();
  await page.locator(".hero-sentence").waitFor();
  await page.locator('nav a[href$="/history"]').click();
  await page.locator(".chart-card").first().waitFor();
  await page.locator(".history-told").waitFor({ state: "detached", timeout: 60_000 });
  await page.waitForTimeout(3_000);
  const parts = page.locator(".history-parts a");
  for (const [part, name] of ["driving", "trips", "charging", "condition"].entries()) {
    await parts.nth(part).click();
    for (const [kind, period] of ["day", "week", "month", "year", "all"].entries()) {
      await page.locator('input[name="history-kind"]').nth(kind).check();
      await comeNear(page);
      await photograph(`history-${name}-${period}`);
    }
  }
  await parts.last().click();
  await page.locator(".month-report h2").waitFor();
  await photograph("history-report");
  await page.goto("/cars");
  await page.getByRole("main").getByRole("listitem").first().getByRole("link").first().click();
  await page.locator(".hero-sentence").waitFor();
}

/** Charts are made when they come near the screen. */
async function comeNear(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height + 2_000; top += 600) {
    await page.evaluate((top) => scrollTo(0, top), top);
    await page.waitForTimeout(100);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(500);
}

/** Before they are opened, and then each car. */
async function everyRecordedCar(page, photograph) {
  for (const { name, files } of recorded) {
    await page.goto("/import");
    await page.locator("input[type=file]").setInputFiles(files);
    const open = page.locator(".import button.button-primary");
    await open.waitFor();
    if (name === recorded[0].name) {
      await photograph("import");
    }
    await open.click();
    await page.waitForURL(/\/car\//);
    await page.locator(".hero-sentence").waitFor();
    await photograph(`recorded-${name.toLowerCase()}`);
  }
  await page.goto("/cars");
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  await photograph("recorded-cars");
}

/** What each choice of the demo's menu makes of a car, and then the menu. */
async function everyScenario(page, photograph) {
  for (const [id, car] of Object.entries(SCENARIOS)) {
    await page.goto("/demo?scenario=" + id);
    const link = page.getByRole("main").getByRole("link", { name: car, exact: true });
    await link.click({ timeout: 30_000 });
    await page.getByRole("heading", { level: 1, name: car, exact: true }).waitFor();
    await page.locator(".hero-sentence").waitFor();
    await page.locator(".chip-demo:not(:has(.spinning))").waitFor();
    await photograph(`scenario-${id}`);
  }
  await page.locator(".chip-demo").click();
  await photograph("demo-menu", false);
}

/** Fonts are there, and every picture of the page is drawn. */
async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}
