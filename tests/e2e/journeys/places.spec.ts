// The owner's places and the cars' tracks: where they are kept, and how they come there.

import type { Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";

/** What the settings hold, as stored. */
function settings(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => JSON.parse(localStorage.getItem("carport.settings") ?? "{}"));
}

/** How many instants the track of every car holds in all. */
function instants(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("carport"));
    const months = await done(database.transaction("track").objectStore("track").getAll());
    database.close();
    const read = (month: Uint8Array) => JSON.parse(new TextDecoder().decode(month));
    return months.reduce((count, month) => count + read(month).measured_at.length, 0);
  });
}

test("a_home_of_an_earlier_version_moves_among_the_places_once", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => {
    const home = { latitude: 46.9, longitude: 3.3312, radius_meters: 75 };
    localStorage.setItem("carport.settings", JSON.stringify({ v: 1, theme: "dark", home }));
  });

  await page.goto("/settings/home");

  await expect(page.getByLabel("Latitude")).toHaveValue("46.9");
  await expect(page.getByLabel("Presence radius")).toHaveValue("75");
  const left = await settings(page);
  expect(left.home).toBeUndefined();
  expect(left.theme).toBe("dark");

  await page.reload();
  await expect(page.getByLabel("Latitude")).toHaveValue("46.9");
  await page.getByRole("button", { name: "Remove home" }).click();
  await expect(page.getByText("Home is removed.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Latitude")).toHaveValue("");
});

test("a_home_that_one_tab_saves_reaches_the_other", async ({ page, context }) => {
  await page.goto("/settings/home");
  const other = await context.newPage();
  await other.goto("/settings/home");
  await expect(other.getByRole("button", { name: "Remove home" })).toHaveCount(0);

  await page.getByLabel("Latitude").fill("46.9");
  await page.getByLabel("Longitude").fill("3.3312");
  await page.getByRole("button", { name: "Save home" }).click();

  await expect(other.getByRole("button", { name: "Remove home" })).toBeVisible();
});

test("what_the_cars_tell_of_where_they_are_is_kept", async ({ page }) => {
  const owner = new Owner(page);

  await owner.signsInFully();

  await expect.poll(() => instants(page)).toBeGreaterThan(0);
});

test("nothing_of_the_demo_is_kept_of_where_its_cars_are", async ({ page }) => {
  const owner = new Owner(page);

  await owner.openDemo();
  await owner.refreshes();

  expect(await instants(page)).toBe(0);
});
