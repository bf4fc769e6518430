// History leaves as a file and comes back: whole, once, and not against its owner's will.

import { type Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { HistoryFiles } from "../support/history_files.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

/** As a house writes it; one row has no number. */
const HOUSE = [
  "entity_id,state,last_changed",
  "sensor.i4_mileage,12345.1,2024-01-10T07:00:00.000Z",
  "sensor.i4_mileage,12388.7,2024-01-11T07:00:00.000Z",
  "sensor.i4_mileage,many,2024-01-12T07:00:00.000Z",
  "sensor.i4_remaining_battery_percent,81,2024-01-10T07:00:00.250Z",
  "sensor.i4_mileage,unavailable,2024-01-13T07:00:00.000Z",
  "",
].join("\n");

test.describe("a signed-in owner", () => {
  let files: HistoryFiles;

  test.beforeEach(async ({ page }) => {
    await new Owner(page).signsInFully();
    files = new HistoryFiles(page);
    await files.opens();
  });

  for (const [kind, name] of [
    ["Table (CSV)", "mine.csv"],
    ["JSON lines", "mine.jsonl"],
  ] as const) {
    test(`${kind.toLowerCase().replace(/\W+/g, "_")}_brings_the_same_readings_back`, async ({ page }) => {
      await addsTheHouse(files);
      const saved = await files.saves(kind);
      expect(saved).toContain("12388.7");

      await signsOut(page);
      await new Owner(page).signsInFully();
      await files.opens();
      const fresh = await files.saves(kind);
      expect(fresh).not.toContain("12388.7");
      await files.adds(name, saved);
      await expect(files.opening.getByText(/readings added/)).toBeVisible();

      const again = new Set(readings(await files.saves(kind)));
      // What the new sign-in has heard of itself stays as it heard it.
      const known = new Set(readings(fresh).map(identity));
      const lost = readings(saved).filter((reading) => !again.has(reading) && !known.has(identity(reading)));
      expect(lost).toEqual([]);
      expect([...again].filter((reading) => reading.includes("12388.7"))).toHaveLength(1);

      await files.chooses(name, saved);
      await expect(files.opening.getByText(/^This file was added before/)).toBeVisible();
      await files.opening.getByRole("button", { name: "Add to the history" }).click();
      await expect(files.opening.getByText("Nothing in it is new.")).toBeVisible();
    });
  }

  test("a_sealed_backup_brings_everything_back_to_an_empty_browser", async ({ page }) => {
    await addsTheHouse(files);
    const before = await files.saves("Table (CSV)");
    const backup = await files.saves("Backup", "four larch trees");
    expect(backup).not.toContain("odometer");

    await erases(page);
    await files.opens();
    await expect(files.saving.getByText("There is no car yet, so nothing to save.")).toBeVisible();
    await files.chooses("carport.carport", backup);
    await files.opening.getByLabel("Passphrase of the backup").fill("three larch trees");
    await files.opening.getByRole("button", { name: "Open the backup" }).click();
    await expect(files.opening.getByText("That is not the passphrase of this backup.")).toBeVisible();
    await files.opening.getByLabel("Passphrase of the backup").fill("four larch trees");
    await files.opening.getByRole("button", { name: "Open the backup" }).click();
    await files.opening.getByRole("button", { name: "Bring it back" }).click();
    await expect(files.opening.getByText("The backup is back.")).toBeVisible();
    await files.opening.getByRole("link", { name: "Show what came back" }).click();
    await expect(page.getByRole("main").getByRole("link", { name: FIRST_CAR })).toBeVisible();

    await files.opens();
    expect(await files.saves("Table (CSV)")).toBe(before);
  });

  test("a_row_that_cannot_be_read_is_told_and_an_import_is_taken_back", async () => {
    await files.chooses("house.csv", HOUSE);
    await expect(files.opening.getByRole("heading", { name: "History of Home Assistant" })).toBeVisible();
    await expect(files.opening.getByRole("row", { name: /^4\s.*the value is no number/ })).toBeVisible();
    await files.opening.getByRole("button", { name: "Read the file" }).click();
    await expect(files.opening.getByText("1 row cannot be read and is left out:")).toBeVisible();
    await expect(files.opening.getByText("Line 4: the value is no number.")).toBeVisible();
    await files.opening.getByLabel("i4 belongs to").selectOption({ label: FIRST_CAR });
    await files.opening.getByRole("button", { name: "Add to the history" }).click();
    await expect(files.opening.getByText("3 readings added.")).toBeVisible();

    await files.before.getByRole("button", { name: "Undo: house.csv" }).click();

    await expect(files.before.getByText("3 readings were taken back.")).toBeVisible();
    await expect(files.before.getByText("No file was opened yet.")).toBeVisible();
    expect(await files.saves("Table (CSV)")).not.toContain("12388.7");
  });

  test("a_long_import_is_stopped_and_leaves_nothing", async ({ page }) => {
    const day = (at: number) => new Date(Date.UTC(2015, 0, 1) + at * 1_800_000).toISOString();
    const rows = Array.from({ length: 150_000 }, (_, at) => `${day(at)};${1000 + at * 0.5}`);
    await files.chooses("long.csv", ["date;mileage", ...rows, ""].join("\n"));
    await files.opening.getByRole("button", { name: "Read the file" }).click();
    await files.opening.getByLabel("These readings belong to").selectOption({ label: FIRST_CAR });
    await clicksAsSoonAsItIsThere(page, "Cancel");
    await files.opening.getByRole("button", { name: "Add to the history" }).click();

    await expect(files.opening.getByText("Cancelled. Nothing was added.")).toBeVisible();
    await expect(files.before.getByText("No file was opened yet.")).toBeVisible();
  });

  test("what_is_no_history_is_said_in_a_sentence", async () => {
    for (const [name, text, said] of [
      ["empty.csv", "", "The file is empty."],
      ["page.html", "<!doctype html><html><body>No</body></html>", "This is a web page, not the file itself."],
      ["list.csv", "name,age\nAda,36\n", "The file has no column of dates."],
      ["cut.carport", '{"carport_backup":1,"about":"","written_at":"2026-01-01T00:00:00.000Z","app_version":"0.1.0"}\n', "The end of the backup is missing"],
      ["newer.jsonl", '{"carport_history":99}\n', "A newer version of Carport wrote this file"],
    ] as const) {
      await files.chooses(name, text);
      await expect(files.opening.getByText(said)).toBeVisible();
    }
  });

  test("the_page_has_no_fault_and_does_not_scroll_sideways", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await files.chooses("house.csv", HOUSE);
    await expect(files.opening.getByRole("heading", { name: "History of Home Assistant" })).toBeVisible();

    await hasNoFault(page, "history as files");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});

test("passphrases_that_differ_are_said_at_their_field", async ({ page }) => {
  await new Owner(page).signsIn();
  const files = new HistoryFiles(page);
  await files.opens();
  await files.saving.getByLabel("Passphrase", { exact: true }).fill("larch");
  await files.saving.getByLabel("Passphrase once more").fill("birch");
  await files.saving.getByRole("button", { name: "Save the file" }).click();

  await expect(files.saving.getByText("The two passphrases differ.")).toBeVisible();
  await expect(files.saving.getByLabel("Passphrase once more")).toBeFocused();
});

async function addsTheHouse(files: HistoryFiles): Promise<void> {
  await files.chooses("house.csv", HOUSE);
  await files.opening.getByRole("button", { name: "Read the file" }).click();
  await files.opening.getByLabel("i4 belongs to").selectOption({ label: FIRST_CAR });
  await files.opening.getByRole("button", { name: "Add to the history" }).click();
  await expect(files.opening.getByText("3 readings added.")).toBeVisible();
}

/** Each reading without the id of its car, which another sign-in makes anew. */
function readings(text: string): string[] {
  const lines = text.split("\n").slice(1).filter(Boolean);
  return lines.map((line) => line.replace(/"car":"[0-9a-f]{16}"/, ""));
}

/** What makes a reading the same one: everything but how it came here. */
function identity(reading: string): string {
  const instants = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
  let count = 0;
  return reading.replace(instants, (instant) => (count++ === 0 ? instant : "")).replace(/connected_drive.*$/, "");
}

/** A hand from outside looks too seldom: the work may be done before it presses. */
async function clicksAsSoonAsItIsThere(page: Page, name: string): Promise<void> {
  await page.evaluate((name) => {
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll("button")].find((it) => it.textContent === name);
      if (button) {
        observer.disconnect();
        button.click();
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
  }, name);
}

async function signsOut(page: Page): Promise<void> {
  const { words } = new Owner(page);
  await page.goto("/settings/accounts");
  await page.getByRole("button", { name: words.signOut }).first().click();
  const dialog = page.getByRole("dialog", { name: words.signOutQuestion });
  await dialog.getByRole("button", { name: words.signOut, exact: true }).click();
  await expect(page.getByRole("button", { name: words.signOut })).toHaveCount(0);
}

/** What TypeScript does not know yet. */
interface StorageBuckets {
  delete(name: string): Promise<void>;
}

/** Everything that the browser keeps, from a page of the same origin that holds none of it open. */
async function erases(page: Page): Promise<void> {
  await page.goto("/manifest.webmanifest");
  await page.evaluate(async () => {
    localStorage.clear();
    const erased = (name: string) =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => done();
        request.onerror = () => failed(request.error);
      });
    // The second copy, which would bring everything back.
    const buckets = (navigator as unknown as { storageBuckets: StorageBuckets }).storageBuckets;
    await buckets.delete("second-copy");
    const databases = await indexedDB.databases();
    await Promise.all(databases.map(({ name }) => erased(name ?? "")));
  });
}
