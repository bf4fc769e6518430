// Unlocking by accident: every way in which a pocket, a child or a cat could try it.

import type { Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import type { Vendor } from "../support/vendor.ts";
import { openCommands } from "./commands_support.ts";

test.use({ viewport: { width: 390, height: 844 } });

test.beforeEach(async ({ page }) => {
  await new Owner(page).signsInFully();
  await openCommands(page);
  await page.locator(".slide").scrollIntoViewIfNeeded();
});

async function nothingWasSent(page: Page, vendor: Vendor): Promise<void> {
  // Longer than any gesture and the way to the vendor.
  await page.waitForTimeout(1_500);
  const calls = await vendor.calls();
  expect(calls.filter((call) => call.path.includes("door-unlock"))).toEqual([]);
}

async function place(page: Page) {
  const handle = (await page.getByRole("button", { name: "Slide to unlock" }).boundingBox())!;
  const track = (await page.locator(".slide").boundingBox())!;
  const lane = (await page.locator(".slide-lane").boundingBox())!;
  const travel = lane.width - handle.width;
  return { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2, track, travel };
}

test("one_tap_on_the_handle_or_the_track_unlocks_nothing", async ({ page, vendor }) => {
  const { x, y, track } = await place(page);
  await page.mouse.click(x, y);
  await page.mouse.click(track.x + track.width - 10, y);
  await page.mouse.dblclick(track.x + track.width / 2, y);

  await expect(page.getByText("Not unlocked.")).toBeVisible();
  await nothingWasSent(page, vendor);
});

test("one_key_unlocks_nothing", async ({ page, vendor }) => {
  const handle = page.getByRole("button", { name: "Slide to unlock" });
  await handle.focus();
  for (const key of ["Enter", " ", "ArrowRight", "End", "u"]) {
    await page.keyboard.press(key);
  }

  await nothingWasSent(page, vendor);
});

test("a_short_swipe_and_a_flick_unlock_nothing", async ({ page, vendor }) => {
  const { x, y, travel } = await place(page);
  for (const [share, steps] of [[0.3, 8], [0.6, 1], [0.8, 3]] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + travel * share, y, { steps });
    await page.mouse.up();
  }

  await nothingWasSent(page, vendor);
});

test("a_press_of_assistive_technology_only_asks", async ({ page, vendor }) => {
  await page.getByRole("button", { name: "Slide to unlock" }).evaluate((handle: HTMLElement) => handle.click());

  const question = page.getByRole("dialog", { name: "Unlock the car?" });
  await expect(question).toBeVisible();
  await nothingWasSent(page, vendor);
  await question.getByRole("button", { name: "Unlock the car" }).click();
  await expect.poll(async () => (await vendor.calls()).some((call) => call.path.includes("door-unlock"))).toBe(true);
});

test("a_second_on_the_space_bar_unlocks", async ({ page, vendor }) => {
  await page.getByRole("button", { name: "Slide to unlock" }).focus();
  await page.keyboard.down(" ");
  await page.waitForTimeout(1_200);
  await page.keyboard.up(" ");

  await expect.poll(async () => (await vendor.calls()).some((call) => call.path.includes("door-unlock"))).toBe(true);
});
