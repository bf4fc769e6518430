// What goes wrong with the store of history is said in a sentence, and nothing is lost by it.

import { expect, type Page } from "@playwright/test";
import { HistoryFiles } from "../support/history_files.ts";
import { Owner } from "../support/owner.ts";
import { test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

/** A page of the same origin that opens no database. */
const QUIET = "/manifest.webmanifest";

test("a_full_device_is_told_and_keeps_what_it_has", async ({ page, baseURL }) => {
  // Before anything is kept: a browser looks seldom at how much room is left.
  const devtools = await page.context().newCDPSession(page);
  const quota = { origin: baseURL ?? "", quotaSize: 3_000_000 };
  await devtools.send("Storage.overrideQuotaForOrigin", quota);
  await new Owner(page).signsInFully();
  const files = new HistoryFiles(page);
  await files.opens();
  const before = await files.saves("Table (CSV)");

  const rows = Array.from({ length: 170_000 }, (_, at) => `${instant(at)};${1_000 + at / 2}`);
  await files.chooses("long.csv", ["date;mileage", ...rows, ""].join("\n"));
  await files.opening.getByRole("button", { name: "Read the file" }).click();
  await files.opening.getByLabel("These readings belong to").selectOption({ label: FIRST_CAR });
  await files.opening.getByRole("button", { name: "Add to the history" }).click();

  await expect(files.opening.getByText("No room is left on this device")).toBeVisible();
  expect(await files.saves("Table (CSV)")).toBe(before);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: quota.origin });
  await page.reload();
  await expect(files.before.getByText("No file was opened yet.")).toBeVisible();
  expect(await files.saves("Table (CSV)")).toBe(before);
});

test("a_month_that_is_damaged_is_told_and_left_as_it_is", async ({ page }) => {
  await new Owner(page).signsInFully();
  await page.goto(QUIET);
  const key = await damagesAMonth(page);
  const [car] = key.split("/");

  await page.goto(`/car/${car}/history`);
  await expect(page.getByText(/cannot be read/).first()).toBeVisible();
  await page.goto(`/car/${car}`);
  await new Owner(page).refreshes();

  await page.goto(QUIET);
  expect(await bytesOf(page, key)).toEqual([0xff, 0x00, 0xff]);
});

test("an_older_tab_that_holds_the_database_is_told", async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(QUIET);
  await other.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open("carport", 1);
        // An app of long ago that does not let go.
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          done();
        };
      }),
  );

  await page.goto("/");
  await expect(new Owner(page).alert()).toContainText("Another tab is in the way");

  await other.close();
  await page.reload();
  await expect(new Owner(page).alert()).toHaveCount(0);
});

test("a_database_of_a_newer_app_is_told_and_stays_untouched", async ({ page }) => {
  await new Owner(page).signsInFully();
  await page.goto(QUIET);
  const count = (version?: number) =>
    page.evaluate(
      (version) =>
        new Promise<number[]>((done) => {
          const opening = indexedDB.open("carport", version);
          opening.onsuccess = () => {
            const database = opening.result;
            const asked = database.transaction("history").objectStore("history").count();
            asked.onsuccess = () => {
              database.close();
              done([database.version, asked.result]);
            };
          };
        }),
      version,
    );
  const [, before] = await count(99);

  await page.goto("/cars");
  await expect(new Owner(page).alert()).toContainText("The stored data is from a newer version");

  await page.goto(QUIET);
  expect(await count()).toEqual([99, before]);
});

function instant(at: number): string {
  return new Date(Date.UTC(2015, 0, 1) + at * 1_800_000).toISOString();
}

/** Writes over one month of odometers, and tells its key. */
function damagesAMonth(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open("carport");
        opening.onsuccess = () => {
          const writing = opening.result.transaction("history", "readwrite");
          const history = writing.objectStore("history");
          const keys = history.getAllKeys();
          let key = "";
          keys.onsuccess = () => {
            key = keys.result.map(String).find((it) => it.includes("/odometer/")) ?? "";
            history.put(new Uint8Array([0xff, 0x00, 0xff]), key);
          };
          writing.oncomplete = () => {
            opening.result.close();
            done(key);
          };
        };
      }),
  );
}

/** The bytes under a key of the history. */
function bytesOf(page: Page, key: string): Promise<number[]> {
  return page.evaluate(
    (key) =>
      new Promise<number[]>((done) => {
        const opening = indexedDB.open("carport");
        opening.onsuccess = () => {
          const asked = opening.result.transaction("history").objectStore("history").get(key);
          asked.onsuccess = () => {
            opening.result.close();
            done([...(asked.result as Uint8Array)]);
          };
        };
      }),
    key,
  );
}
