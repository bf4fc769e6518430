// What the map says of where a car is, and what it does not say.

import type { Page } from "@playwright/test";
import { CarMap, SIMULATED_HOME } from "../support/map.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

/** Any length, as this app writes it. */
const DISTANCE = /\d[\s\u202f\u00a0]?(?:m|km)\b/;
const COORDINATES = /\d\.\d{3,}°/;

test.describe("a car without a position", () => {
  test("no_distance_no_presence_and_a_sentence_instead_on_the_map", async ({ page, vendor }) => {
    const map = await withoutPosition(page, vendor);

    await expect(map.headline).toHaveText("Unknown");
    await expect(map.here).toContainText("The car has never said where it is.");
    await expect(map.here).toContainText("In others it is allowed in the car");
    await expect(map.here).not.toContainText(DISTANCE);
    await expect(map.here).not.toContainText(COORDINATES);
    await expect(map.here).not.toContainText(/\b(?:At home|Away)\b/);
    await expect(map.car).toHaveCount(0);
    await expect(page.locator(".map-label.is-distance, .map-distance")).toHaveCount(0);
    await expect(page.getByText("Without a position there is nothing to navigate to")).toBeVisible();
  });

  test("nothing_is_ever_at_zero_and_zero", async ({ page, vendor }) => {
    await withoutPosition(page, vendor);

    const text = await page.getByRole("main").innerText();
    expect(text).not.toMatch(/\b0(?:\.0+)?°? ?[NS]?, ?0(?:\.0+)?°?/);
  });

  test("the_dashboard_and_the_list_agree", async ({ page, vendor }) => {
    await withoutPosition(page, vendor);
    const owner = new Owner(page);

    await page.keyboard.press("1");
    await owner.seesCar(FIRST_CAR);
    const dashboard = page.getByRole("main");
    await expect(dashboard.getByText(/position unknown/).first()).toBeVisible();
    await expect(dashboard).not.toContainText(/from home/);

    await owner.opensCars();
    const row = page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name: FIRST_CAR, exact: true }) });
    await expect(row).toContainText(/position unknown/i);
    await expect(row).not.toContainText(/at home|from home/i);
  });
});

/** An owner with a home, and a car that does not say where it is. */
async function withoutPosition(page: Page, vendor: { play(id: string): Promise<void> }): Promise<CarMap> {
  await vendor.play("position-missing");
  await new Owner(page).signsIn();
  const map = new CarMap(page);
  await map.opens();
  await map.setsHome(SIMULATED_HOME);
  await map.shows("now");
  return map;
}

test.describe("the demo's past", () => {
  test("a_jump_is_kept_flagged_and_not_believed", async ({ page }) => {
    const map = await demoPath(page, "30 days");

    await expect(page.locator(".map-ground .is-jump")).toHaveCount(1);
    await expect(page.getByText("kept, not believed")).toBeVisible();
    await expect(map.here).toHaveCount(0);
  });

  test("a_longer_span_holds_more_of_the_path", async ({ page }) => {
    await demoPath(page, "7 days");
    const week = await stopCount(page);

    await page.getByRole("radio", { name: "30 days" }).check();

    await expect.poll(() => stopCount(page)).toBeGreaterThan(week);
  });

  test("the_time_slider_goes_through_the_positions_by_keys", async ({ page }) => {
    await demoPath(page, "7 days");
    const slider = page.getByRole("slider", { name: "Moment" });
    await slider.focus();

    await page.keyboard.press("Home");
    const first = await slider.getAttribute("aria-valuetext");
    await page.keyboard.press("ArrowRight");
    const second = await slider.getAttribute("aria-valuetext");
    await page.keyboard.press("End");
    const last = await slider.getAttribute("aria-valuetext");

    expect(new Set([first, second, last]).size).toBe(3);
    await expect(page.locator(".map-ground .is-moment")).toHaveCount(1);
  });
});

async function demoPath(page: Page, span: string): Promise<CarMap> {
  await new Owner(page).openDemo();
  const map = new CarMap(page);
  await map.opens();
  await map.shows("path");
  await page.getByRole("radio", { name: span }).check();
  await expect(page.getByText(/\d+ stops?/).first()).toBeVisible();
  return map;
}

async function stopCount(page: Page): Promise<number> {
  const text = await page.getByText(/\d+ stops?/).first().innerText();
  return Number(/(\d+) stops?/.exec(text)?.[1]);
}
