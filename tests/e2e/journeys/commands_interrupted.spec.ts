// Commands that are interrupted: by a reload, by another tab, by leaving the page.

import type { Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import type { Vendor } from "../support/vendor.ts";
import { HURRIED, openCommands, simulatedCar } from "./commands_support.ts";

test.use({ speed: HURRIED });
test.setTimeout(90_000);

test.beforeEach(async ({ page }) => {
  await new Owner(page).signsInFully();
  await openCommands(page);
});

async function sent(vendor: Vendor, name: string): Promise<number> {
  return (await vendor.calls()).filter((call) => call.path.includes(name)).length;
}

async function startsClimate(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start climate" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send it all the same" }).click();
  await expect(page.getByRole("button", { name: "Take it back" })).toBeVisible();
}

test("a_page_that_is_loaded_anew_in_the_seconds_of_grace_sends_nothing", async ({ page, vendor }) => {
  await startsClimate(page);
  await page.reload();

  await expect(page.getByRole("article")).toContainText("The page was closed first: nothing was sent.");
  await page.waitForTimeout(6_000);
  expect(await sent(vendor, "climate-now")).toBe(0);
});

test("whoever_goes_to_another_screen_in_the_seconds_of_grace_has_still_given_the_command", async ({ page, vendor }) => {
  await startsClimate(page);
  await page.keyboard.press("1");
  await expect(page.locator(".hero-sentence")).toBeVisible();

  await expect.poll(() => sent(vendor, "climate-now"), { timeout: 15_000 }).toBe(1);
  await expect(page.getByRole("main")).toContainText("Start climate");
});

test("two_tabs_take_turns_with_one_car", async ({ page, vendor, context }) => {
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole("button", { name: "Flash lights" })).toBeVisible();

  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expect.poll(() => sent(vendor, "door-lock")).toBe(1);
  await second.getByRole("button", { name: "Flash lights" }).click();

  await expect(second.getByRole("article").filter({ hasText: "Flash lights" })).toContainText(
    "BMW says that the lights flashed.",
    { timeout: 40_000 },
  );
  await expect(page.getByRole("article").first()).toContainText("The car is locked.", { timeout: 30_000 });
  expect([await sent(vendor, "door-lock"), await sent(vendor, "light-flash")]).toEqual([1, 1]);
  expect((await simulatedCar(vendor)).lightsFlashed).toBe(1);
});
