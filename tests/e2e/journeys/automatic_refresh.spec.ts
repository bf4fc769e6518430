// The app asks by itself: at the owner's pace, in view only, and not at all when told so.

import type { Page } from "@playwright/test";
import { takeClock } from "../support/clock.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { STATE, type Vendor } from "../support/vendor.ts";
import { FIRST_CAR, FLEET, WORDS } from "../support/words.ts";

/** Longer than the usual pace with its chance, by night too. */
const LONG = "01:10:00";

test("cars_in_view_are_asked_again_at_the_usual_pace", async ({ page, vendor }) => {
  await signsIn(page);
  const before = await states(vendor);

  await page.clock.fastForward(LONG);

  // Each car has its turn, also those whose page is not open.
  await expect
    .poll(async () => {
      await page.clock.fastForward("00:21");
      return states(vendor);
    })
    .toBeGreaterThanOrEqual(before + FLEET.length);
});

test("by_hand_only_means_that_no_car_is_asked", async ({ page, vendor }) => {
  const owner = await signsIn(page);
  await page.getByRole("link", { name: WORDS.en.settings }).click();
  await page.getByRole("link", { name: "Automatic refresh" }).click();
  await page.getByRole("radio", { name: "By hand only" }).check();
  await expect(page.getByText("BMW is asked only when you ask")).toBeVisible();
  const before = await states(vendor);

  await page.clock.fastForward(LONG);
  await page.clock.fastForward(LONG);
  await page.goBack();
  await page.goBack();

  // The car that is opened is asked, and it is the first since.
  await owner.seesCar(FIRST_CAR);
  await expect.poll(() => states(vendor)).toBe(before + 1);
  await page.goto("/settings/refresh");
  await expect(page.getByRole("radio", { name: "By hand only" })).toBeChecked();
});

test("a_page_out_of_view_asks_nothing", async ({ page, vendor }) => {
  const owner = await signsIn(page);
  await page.evaluate(() =>
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true }),
  );
  const before = await states(vendor);

  await page.clock.fastForward(LONG);
  await owner.refreshes();

  // Only what the owner asked for.
  expect(await states(vendor)).toBe(before + 1);
});

test("the_settings_tell_what_a_pace_costs", async ({ page }) => {
  await page.goto("/settings/refresh");

  await page.getByRole("radio", { name: "30 min", exact: true }).check();
  await expect(page.getByText("About 41 calls a day")).toBeVisible();

  await page.getByRole("radio", { name: "6 h", exact: true }).check();
  await expect(page.getByText("About 4 calls a day")).toBeVisible();
});

async function signsIn(page: Page): Promise<Owner> {
  await takeClock(page);
  const owner = new Owner(page);
  await owner.signsInFully();
  return owner;
}

async function states(vendor: Vendor): Promise<number> {
  return (await vendor.callsTo(STATE)).length;
}
