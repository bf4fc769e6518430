// Pictures of a map provider: nothing is asked for before the owner agrees, nor after that ends.

import type { BrowserContext, Page } from "@playwright/test";
import { CarMap } from "../support/map.ts";
import { Owner } from "../support/owner.ts";
import { OPEN_STREET_MAP, TileHost } from "../support/tiles.ts";
import { expect, test } from "../support/test.ts";

const QUESTION =
  "The map provider, tile.openstreetmap.org, will see which area is shown, and this device’s " +
  "internet address. Nothing about the car is sent.";
const CREDIT = "© OpenStreetMap contributors";

async function demoMap(page: Page): Promise<CarMap> {
  await new Owner(page).openDemo();
  const map = new CarMap(page);
  await map.opens();
  return map;
}

async function agrees(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Show map" }).first().click();
  const question = page.getByRole("dialog");
  await expect(question).toContainText(QUESTION);
  await question.getByRole("button", { name: "Show map" }).click();
  await expect(question).toBeHidden();
}

/** Moves the map about, so that whatever draws it would ask for more. */
async function looksAround(map: CarMap): Promise<void> {
  await map.ground.focus();
  for (const key of ["+", "ArrowRight", "ArrowDown", "-", "-"]) {
    await map.page.keyboard.press(key);
    await map.page.waitForTimeout(200);
  }
}

const tilesOn = (page: Page) => page.locator(".map-ground img.leaflet-tile");

test("no_tile_is_asked_for_before_the_owner_agrees", async ({ page }) => {
  const map = await demoMap(page);

  await looksAround(map);
  await page.getByRole("button", { name: "Show map" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Stay without" }).last().click();
  await looksAround(map);

  // The guard of every test would have complained.
  await expect(tilesOn(page)).toHaveCount(0);
  await expect(page.getByText(CREDIT)).toHaveCount(0);
});

test("tiles_are_asked_for_by_the_page_alone_and_credited", async ({ page, context, guard, home }) => {
  const tiles = await TileHost.over(context, guard);
  const map = await demoMap(page);
  expect(tiles.count).toBe(0);

  await agrees(page);

  await expect.poll(() => tiles.count).toBeGreaterThan(3);
  await expect(page.getByText(CREDIT)).toBeVisible();
  await looksAround(map);
  for (const { url, headers } of tiles.requests) {
    expect(url).toMatch(/^https:\/\/tile\.openstreetmap\.org\/\d+\/\d+\/\d+\.png$/);
    // The origin, and nothing that says which car or page.
    expect(headers["referer"]).toBe(`${home.url}/`);
    expect(headers["cookie"]).toBeUndefined();
  }
});

test("no_tile_comes_from_far_beyond_the_screen", async ({ page, context, guard }) => {
  const tiles = await TileHost.over(context, guard);
  await demoMap(page);

  await agrees(page);
  await expect.poll(() => tiles.count).toBeGreaterThan(3);
  await page.waitForTimeout(1_500);

  const box = (await page.getByRole("application").boundingBox())!;
  const mostInView = (Math.ceil(box.width / 256) + 1) * (Math.ceil(box.height / 256) + 1);
  const zooms = new Set(tiles.requests.map(({ zoom }) => zoom));
  expect(tiles.count).toBeLessThanOrEqual(mostInView * zooms.size);
});

test("taking_consent_back_ends_all_requests", async ({ page, context, guard }) => {
  const tiles = await TileHost.over(context, guard);
  const map = await demoMap(page);
  await agrees(page);
  await expect.poll(() => tiles.count).toBeGreaterThan(3);

  await page.getByRole("switch", { name: "Map pictures from the provider" }).click();
  await expect(tilesOn(page)).toHaveCount(0);
  const before = tiles.count;
  await looksAround(map);
  await page.reload();
  await map.isThere();
  await looksAround(map);

  expect(tiles.count).toBe(before);
  await expect(page.getByText(CREDIT)).toHaveCount(0);
});

test("consent_lasts_over_a_reload", async ({ page, context, guard }) => {
  const tiles = await TileHost.over(context, guard);
  const map = await demoMap(page);
  await agrees(page);
  await expect.poll(() => tiles.count).toBeGreaterThan(3);
  const before = tiles.count;

  await page.reload();
  await map.isThere();

  await expect(tilesOn(page).first()).toBeVisible();
  expect(tiles.count).toBeGreaterThanOrEqual(before);
});

test("another_provider_asks_anew", async ({ page, context, guard }) => {
  const tiles = await TileHost.over(context, guard);
  const map = await demoMap(page);
  await agrees(page);
  await expect.poll(() => tiles.count).toBeGreaterThan(3);
  const before = tiles.count;
  await namesProvider(context, "https://tiles.example/{z}/{x}/{y}.png", "© Example");

  await page.reload();
  await map.isThere();
  await looksAround(map);

  await expect(page.getByRole("button", { name: "Show map" }).first()).toBeVisible();
  expect(tiles.count).toBe(before);
  await page.getByRole("button", { name: "Show map" }).first().click();
  await expect(page.getByRole("dialog")).toContainText("The map provider, tiles.example,");
});

test("a_provider_that_fails_leaves_the_plain_map_and_a_sentence", async ({ page, context, guard }) => {
  guard.expect(/status of 503/);
  const tiles = await TileHost.over(context, guard);
  tiles.isBroken = true;
  const map = await demoMap(page);

  await agrees(page);

  const sentence = page.getByText("The map provider does not answer; the plain map stays.");
  await expect(sentence).toBeVisible();
  await expect(map.car).toBeVisible();
  tiles.isBroken = false;
  await looksAround(map);
  await expect(sentence).toBeHidden();
});

/** What the site's own configuration says from the next load on. */
async function namesProvider(context: BrowserContext, url: string, attribution: string): Promise<void> {
  await context.route("**/config.json", async (route) => {
    const answer = await route.fetch();
    const config = (await answer.json()) as object;
    await route.fulfill({
      response: answer,
      json: { ...config, tiles: { url, attribution, max_zoom: 18 } },
    });
  });
}

test("the_stub_stands_for_the_provider_that_the_site_names", async ({ page, home }) => {
  const answer = await page.request.get(`${home.url}/config.json`);
  const { tiles } = (await answer.json()) as { tiles: { url: string } };

  expect(tiles.url.startsWith(OPEN_STREET_MAP)).toBe(true);
});
