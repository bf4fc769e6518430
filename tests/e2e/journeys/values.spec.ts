// Every value opens its story, and all of them stand in one list.

import type { Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";

test("a_value_opens_its_story_and_gives_the_focus_back", async ({ page }) => {
  await new Owner(page).openDemo();
  const odometer = value(page, "Odometer");
  await odometer.focus();
  await page.keyboard.press("Enter");

  const sheet = page.getByRole("dialog", { name: "Odometer" });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText("Time of the car")).toBeVisible();
  await expect(sheet.getByText("Demo", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");

  await expect(sheet).toBeHidden();
  await expect(odometer).toBeFocused();
});

test("a_computed_value_tells_its_rule", async ({ page }) => {
  await new Owner(page).openDemo();
  await page.getByRole("main").getByRole("button", { name: /^Presence at home: / }).click();

  const sheet = page.getByRole("dialog", { name: "Presence at home" });
  await expect(sheet.getByText(/At home up to .* from home, the limit included/)).toBeVisible();
});

test("a_story_leads_to_the_answer_it_is_from", async ({ page }) => {
  await new Owner(page).openDemo();
  await value(page, "Odometer").click();

  await page.getByRole("dialog").getByRole("link", { name: "Show the raw data" }).click();

  await expect(page).toHaveURL(/\/settings\/data\/[^/]+$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("all_values_stand_in_one_list_from_which_each_opens", async ({ page }) => {
  await new Owner(page).openDemo();
  await page.getByRole("button", { name: "All values" }).click();
  const list = page.getByRole("dialog", { name: "All values" });
  for (const label of ["Brand", "Model year", "Right rear window", "Charging target", "Coordinates", "Last check"]) {
    await expect(list.getByRole("button", { name: new RegExp(`^${label}`) })).toBeVisible();
  }
  await hasNoFault(page);

  await list.getByRole("button", { name: /^Lock state: / }).click();
  const story = page.getByRole("dialog", { name: "Lock state" });
  await expect(story.getByRole("heading", { name: "Lock state" })).toBeFocused();
  await hasNoFault(page);
  await story.getByRole("button", { name: "Back" }).click();

  await expect(list).toBeVisible();
  await list.getByRole("button", { name: "Close", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a_value_keeps_the_focus_while_the_car_is_read_again", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await value(page, "Odometer").focus();

  // By script: a press of the button would take the focus.
  await owner.button("refresh").evaluate((button: HTMLElement) => button.click());

  await expect(owner.says(owner.words.refreshed)).toBeVisible();
  await expect(value(page, "Odometer")).toBeFocused();
});

test("every_value_is_large_enough_for_a_finger", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await new Owner(page).openDemo();
  await page.getByRole("button", { name: "All values" }).click();

  const small = await page.locator("button.reading:visible").evaluateAll((buttons) =>
    buttons
      .filter((button) => Number.parseFloat(getComputedStyle(button, "::after").height) < 44)
      .map((button) => button.textContent),
  );
  expect(small).toEqual([]);
});

function value(page: Page, label: string) {
  return page.getByRole("main").getByRole("button", { name: new RegExp(`^${label}: `) }).first();
}
