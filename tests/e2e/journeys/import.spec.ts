// A car from files: by picker, by drop, by paste; what cannot be read says why.

import { truncate, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readDevice } from "../support/device.ts";
import { hasNoFault } from "../support/faults.ts";
import { capture, Importer, MODEL, profile, state, textFile, VIN } from "../support/importer.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR, LOCALES, WORDS } from "../support/words.ts";

test.use({ hasCaptcha: false });

const PROFILE = textFile("profile.json", profile());
const STATE = textFile("state.json", state());

test("the_third_door_leads_to_a_car_from_picked_files", async ({ page, vendor }) => {
  const owner = new Owner(page);
  const importer = new Importer(page);
  await page.goto("/");
  await page.getByRole("link", { name: "Open a file" }).click();
  await expect(page.getByText(importer.words.promise)).toBeVisible();

  await importer.picks(PROFILE, STATE);
  await expect(page.getByRole("status").filter({ hasText: importer.words.found })).toBeAttached();
  await expect(importer.file("profile.json")).toContainText("Holds profile");
  await expect(importer.file("state.json")).toContainText("Holds state");
  await importer.opens();

  await owner.seesCar(MODEL);
  await expect(page.getByRole("main")).toContainText("9 days ago");
  await expect(owner.alert()).toHaveCount(0);
  expect(await vendor.calls()).toEqual([]);
});

test("a_capture_that_is_dropped_survives_a_reload", async ({ page, vendor }) => {
  const owner = new Owner(page);
  const importer = new Importer(page);
  await importer.comes();
  await importer.drops(textFile("capture.json", capture()));
  await importer.opens();
  await owner.seesCar(MODEL);
  const address = page.url();

  await page.reload();

  await owner.seesCar(MODEL);
  expect(page.url()).toBe(address);
  await page.goto("/cars");
  await expect(page.getByRole("heading", { level: 2, name: importer.words.account })).toBeVisible();
  expect(await vendor.calls()).toEqual([]);
});

test("what_is_no_car_says_why_and_the_good_files_open", async ({ page }, testInfo) => {
  const importer = new Importer(page);
  await importer.comes();
  // Thirty megabytes that take no room on the disk.
  const huge = testInfo.outputPath("huge.json");
  await writeFile(huge, "");
  await truncate(huge, 30_000_000);

  await importer.picks(
    textFile("page.html", "<!doctype html><p>Sign in"),
    textFile("empty.json", ""),
    textFile("cut.json", JSON.stringify(state()).slice(0, 200)),
    textFile("recipe.json", { name: "Soup", serves: 4 }),
    { ...textFile("wide.json", ""), buffer: Buffer.from("\ufeff{}", "utf16le") },
    PROFILE,
    STATE,
  );
  await importer.picks(huge);

  for (const [name, reason] of [
    ["page.html", "This is a web page"],
    ["empty.json", "This file is empty."],
    ["cut.json", "The end of this file is missing."],
    ["recipe.json", "nothing in it is about a car"],
    ["wide.json", "Save it as UTF-8"],
    ["huge.json", "larger than 20 MB"],
  ]) {
    await expect(importer.file(name)).toContainText(reason);
  }
  await importer.opens();
  await new Owner(page).seesCar(MODEL);
});

test("a_redacted_capture_opens_and_no_number_is_made_up_on_the_screen", async ({ page }) => {
  const importer = new Importer(page);
  await importer.comes();
  const redacted = capture({
    vin: "WBY…X001",
    position: { location: { coordinates: { latitude: "‹position›", longitude: "‹position›" } } },
  });

  await importer.picks(textFile("shared.json", redacted));
  await expect(page.getByText(importer.words.masked)).toBeVisible();
  await importer.opens();

  await new Owner(page).seesCar(MODEL);
  await expect(page.locator("body")).not.toContainText(/MASKED|‹position›/);
  await page.reload();
  await new Owner(page).seesCar(MODEL);
  await page.goto(new URL(page.url()).pathname.replace("/car/", "/settings/car/"));
  await expect(page.getByRole("main")).toContainText(importer.words.masked);
  await expect(page.locator("body")).not.toContainText("MASKED");
});

test("opening_the_same_car_again_makes_no_twin", async ({ page }) => {
  const importer = new Importer(page);
  await importer.comes();
  await importer.picks(PROFILE, STATE);
  await importer.opens();
  await new Owner(page).seesCar(MODEL);
  const address = page.url();

  await importer.comes();
  await importer.picks(PROFILE, textFile("newer.json", state({ daysAgo: 1, odometer: 31_000 })));
  await expect(page.getByText("Replaces what you opened")).toBeVisible();
  await importer.opens();

  await new Owner(page).seesCar(MODEL);
  expect(page.url()).toBe(address);
  await expect(page.getByRole("main")).toContainText("31,000");
  await page.goto("/cars");
  await expect(new Owner(page).car(MODEL)).toHaveCount(1);
});

test("a_state_alone_is_a_car_of_unknown_model", async ({ page }) => {
  const importer = new Importer(page);
  await importer.comes();

  await importer.picks(STATE);
  await expect(page.getByRole("heading", { name: importer.words.unknown })).toBeVisible();
  await importer.opens();

  await expect(page.getByRole("main")).toContainText("24,817");
});

test("a_file_cannot_be_refreshed_and_says_so", async ({ page, vendor }) => {
  const owner = new Owner(page);
  const importer = new Importer(page);
  await importer.comes();
  await importer.picks(PROFILE, STATE);
  await importer.opens();
  await owner.seesCar(MODEL);

  await owner.button("refresh").click();

  await expect(owner.alert()).toContainText(importer.words.refused);
  await owner.alert().getByRole("button", { name: importer.words.title }).click();
  await expect(page).toHaveURL(/\/import$/);
  expect(await vendor.calls()).toEqual([]);
});

test("a_car_that_is_removed_leaves_nothing_behind", async ({ page }) => {
  const importer = new Importer(page);
  await importer.comes();
  await importer.picks(textFile("capture.json", capture()));
  await importer.opens();
  await new Owner(page).seesCar(MODEL);
  expect(JSON.stringify((await readDevice(page)).counts)).toContain('"carport/answers":2');

  await importer.comes();
  await page.getByRole("button", { name: `Remove ${MODEL}` }).click();
  const question = page.getByRole("dialog", { name: `Remove ${MODEL}?` });
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: importer.words.opened })).toBeVisible();
  await page.getByRole("button", { name: `Remove ${MODEL}` }).click();
  await question.getByRole("button", { name: importer.words.remove, exact: true }).click();

  await expect(page.getByRole("heading", { name: importer.words.opened })).toHaveCount(0);
  const { counts, kept } = await readDevice(page);
  expect(counts["carport/answers"] + counts["carport/vehicles"] + counts["carport/accounts"]).toBe(0);
  expect(kept.filter(({ bytes }) => bytes.includes(VIN))).toEqual([]);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: WORDS.en.firstRun })).toBeVisible();
});

test("the_demo_works_beside_an_opened_car", async ({ page }) => {
  const owner = new Owner(page);
  const importer = new Importer(page);
  await importer.comes();
  await importer.picks(textFile("capture.json", capture({ vin: "WBY00000000EVX778" })));
  await importer.opens();
  await owner.seesCar(MODEL);

  await page.goto("/demo");
  await expect(page.getByRole("heading", { level: 2, name: "Demo cars" })).toBeVisible({ timeout: 20_000 });
  await owner.button("leaveDemo").click();

  await expect(page.getByRole("heading", { level: 2, name: "Demo cars" })).toHaveCount(0);
  await page.goto("/cars");
  await expect(owner.car(FIRST_CAR)).toHaveCount(1);
});

test("text_is_pasted_and_opened_by_keyboard_alone", async ({ page }) => {
  const importer = new Importer(page);
  await importer.comes();
  const press = async (name: string, role: "button" | "link" = "button") => {
    const target = page.getByRole(role, { name, exact: true });
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  };

  await tabTo(page, page.getByText(importer.words.paste, { exact: true }));
  await page.keyboard.press("Enter");
  await press(importer.words.read);
  await expect(page.getByText("Paste a text first.")).toBeVisible();
  await expect(page.getByLabel(importer.words.text)).toBeFocused();
  await page.keyboard.insertText(JSON.stringify(capture()));
  await press(importer.words.read);
  await expect(page.getByRole("heading", { name: importer.words.files, exact: true })).toBeFocused();
  await press(importer.words.open);

  await new Owner(page).seesCar(MODEL);
});

test("the_picker_takes_the_focus_of_the_keyboard", async ({ page }) => {
  const importer = new Importer(page);
  await importer.comes();

  // The browser is told to hand its pickers over before the key asks for one.
  const picker = page.waitForEvent("filechooser");
  await tabTo(page, page.getByLabel(importer.words.choose));
  await page.keyboard.press("Enter");
  await (await picker).setFiles(textFile("capture.json", capture()));

  await expect(importer.file("capture.json")).toContainText("Holds profile, state");
});

for (const language of ["en", "fr"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${language} ${colorScheme}`, () => {
      test.use({ locale: LOCALES[language], colorScheme });

      test(`opening_files_has_no_fault_in_${language}_${colorScheme}`, async ({ page }) => {
        // Four pages are judged.
        test.slow();
        const importer = new Importer(page, language);
        await importer.comes();
        await hasNoFault(page, "empty");
        await importer.picks(textFile("recipe.json", {}), textFile("capture.json", capture()));
        await page.getByText(importer.words.paste, { exact: true }).click();
        await expect(page.getByLabel(importer.words.text)).toBeVisible();
        await hasNoFault(page, "found");
        await importer.opens();
        await new Owner(page, language).seesCar(MODEL);
        await hasNoFault(page, "the car");
        await importer.comes();
        await hasNoFault(page, "opened before");
      });
    });
  }
}

test("opening_files_fits_a_narrow_screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const importer = new Importer(page);
  await importer.comes();
  await importer.picks(
    textFile("a_name_that_has_no_place_to_break_and_goes_on_for_a_long_while.json", {}),
    textFile("capture.json", capture()),
  );
  await expect(page.getByRole("button", { name: importer.words.open })).toBeVisible();

  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );

  expect(overhang).toBe(0);
});

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement || element.closest("summary") === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not reach it");
}
