// That history lives in one browser alone is said before it is lost.

import type { Locator, Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { CarHistory } from "../support/history.ts";
import { HistoryFiles } from "../support/history_files.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

const LONG_AGO = ["date;mileage", "2024-01-10T07:00:00.000Z;5000", "2024-01-11T07:00:00.000Z;5012.4", ""].join("\n");

/** A car with years behind it, and its history on the screen. */
async function opensHistory(page: Page): Promise<string> {
  await new Owner(page).signsInFully();
  const car = page.url();
  const files = new HistoryFiles(page);
  await files.opens();
  await expect(files.saving.getByText("No backup has been saved from this browser yet.")).toBeVisible();
  await files.chooses("long_ago.csv", LONG_AGO);
  await files.opening.getByRole("button", { name: "Read the file" }).click();
  await files.opening.getByLabel("These readings belong to").selectOption({ label: FIRST_CAR });
  await files.opening.getByRole("button", { name: "Add to the history" }).click();
  await expect(files.opening.getByText("2 readings added.")).toBeVisible();
  await page.goto(`${car}/history`);
  await expect(reminder(page)).toBeVisible();
  return car;
}

function reminder(page: Page): Locator {
  return page.getByRole("complementary", { name: "No backup has been saved yet" });
}

test("who_puts_the_reminder_off_has_rest_also_after_a_reload", async ({ page }) => {
  await opensHistory(page);
  await hasNoFault(page, "the reminder");

  await page.getByRole("button", { name: "Remind me in a week" }).press("Enter");

  await expect(reminder(page)).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeFocused();
  await page.reload();
  await expect(page.locator(".chart-card").first()).toBeVisible();
  await expect(reminder(page)).toBeHidden();
});

test("a_saved_backup_ends_the_reminder_and_the_settings_say_when_it_was", async ({ page }) => {
  const car = await opensHistory(page);
  await page.getByRole("link", { name: "Save a backup" }).click();
  const files = new HistoryFiles(page);

  await files.saves("Backup");

  const today = await page.evaluate(() => String(new Date().getFullYear()));
  await expect(files.saving.getByText(/^Last backup from this browser: /)).toContainText(today);
  await page.goto(`${car}/history`);
  await expect(page.locator(".chart-card").first()).toBeVisible();
  await expect(reminder(page)).toBeHidden();
});

test("the_demo_has_nothing_to_lose", async ({ page }) => {
  await new Owner(page).openDemo();
  const history = new CarHistory(page);
  await history.opens();
  await history.isTold();

  await expect(reminder(page)).toBeHidden();
});
