// What the browser throws away comes back from the second copy, and its owner is told.

import { type Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { HistoryFiles } from "../support/history_files.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";

/** A page of the same origin that opens no database. */
const QUIET = "/manifest.webmanifest";

test("a_database_that_the_browser_threw_away_comes_back_and_is_told", async ({ page }) => {
  await new Owner(page).signsInFully();
  const files = new HistoryFiles(page);
  await files.opens();
  const room = page.getByText("Everything is kept twice", { exact: false });
  await expect(room).toBeVisible();
  const before = await readings(files);
  expect(before.length).toBeGreaterThan(5);

  await throwsAway(page);
  await files.opens();

  const notice = page.getByRole("status").filter({ hasText: "The browser had thrown its database away" });
  await expect(notice).toContainText("brought back from the second copy");
  await hasNoFault(page);
  expect(await readings(files)).toEqual(before);
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);

  await page.reload();
  await expect(room).toBeVisible();
  await expect(notice).toHaveCount(0);
  await page.goto("/settings/log");
  await expect(page.getByText("the second copy brought everything back")).toBeVisible();
});

test("a_browser_without_a_second_place_says_that_it_keeps_everything_once", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "storageBuckets", { get: () => undefined });
  });
  await page.goto("/settings/history");

  await expect(page.getByText("This browser keeps everything once.", { exact: false })).toBeVisible();
});

/** Everything that is saved, but for the head with its time. */
async function readings(files: HistoryFiles): Promise<string[]> {
  return (await files.saves("JSON lines")).split("\n").slice(1);
}

/** What Chromium does with a database whose log it finds damaged. */
async function throwsAway(page: Page): Promise<void> {
  await page.goto(QUIET);
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const deleting = indexedDB.deleteDatabase("carport");
        deleting.onsuccess = () => done();
        deleting.onerror = () => failed(deleting.error);
      }),
  );
}
