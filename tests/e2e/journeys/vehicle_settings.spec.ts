// The settings of one car: kept at once, seen everywhere, taken back.

import { takeClock } from "../support/clock.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { STATE, type Vendor } from "../support/vendor.ts";
import { FIRST_CAR, FLEET, WORDS } from "../support/words.ts";

// Most journeys read the whole fleet.
test.describe.configure({ timeout: 120_000 });

const LONG = "01:10:00";

/** The smallest picture there is: one pixel, PNG. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
  "base64",
);

test("a_name_is_shown_everywhere_and_survives_a_reload", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await owner.opensSettingsOf(FIRST_CAR);

  await page.getByLabel("Name", { exact: true }).fill("  Lotte ");
  await page.keyboard.press("Tab");

  await expect(page.getByRole("heading", { level: 1, name: "Settings of Lotte" })).toBeVisible();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Lotte");
  await page.getByRole("link", { name: "Show the car" }).click();
  await owner.seesCar("Lotte");
  await owner.opensCars();
  await expect(owner.car("Lotte")).toBeVisible();
  await page.goto("/settings");
  await expect(page.getByRole("main").getByRole("link", { name: "Lotte" }).first()).toBeVisible();
});

test("hidden_and_archived_cars_leave_the_lists_and_stay_in_the_settings", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  await owner.opensSettingsOf(FLEET[1]);
  await page.getByRole("switch", { name: "Hide from lists" }).check();
  // Only then it is kept.
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await owner.opensSettingsOf(FLEET[2]);
  await page.getByRole("switch", { name: "Archive" }).check();
  await expect(page.getByText("Saved.").first()).toBeVisible();

  await owner.opensCars();

  await expect(owner.car(FLEET[0])).toBeVisible();
  await expect(owner.car(FLEET[1])).toHaveCount(0);
  await expect(owner.car(FLEET[2])).toHaveCount(0);
  await expect(page.getByText("2 cars of this account are hidden or archived.")).toBeVisible();
  await page.getByRole("link", { name: "See all cars in the settings" }).click();
  await expect(owner.settingsRow(FLEET[1])).toContainText("Hidden");
  await expect(owner.settingsRow(FLEET[2])).toContainText("Archived");
});

test("a_car_is_moved_by_keyboard_and_stays_there", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  await owner.opensSettingsOf(FLEET[0]);

  await page.getByRole("group", { name: "Place in the list" }).getByRole("button", { name: "Move down" }).focus();
  await page.keyboard.press("Enter");

  await expect(page.getByText(`2 of ${FLEET.length}`)).toBeVisible();
  await page.reload();
  await owner.opensCars();
  const names = page.getByRole("main").getByRole("heading", { level: 3 });
  await expect(names.first()).toHaveText(FLEET[1]);
  await expect(names.nth(1)).toHaveText(FLEET[0]);
});

test("a_group_stands_under_its_name", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  await owner.opensSettingsOf(FLEET[3]);

  await page.getByLabel("Group", { exact: true }).fill("Family");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Saved.").first()).toBeVisible();

  await owner.opensCars();
  await expect(page.getByRole("heading", { level: 3, name: "Family" })).toBeVisible();
});

test("no_call_is_made_for_a_paused_car", async ({ page, vendor }) => {
  await takeClock(page);
  const owner = new Owner(page);
  await owner.signsInFully();
  for (const name of FLEET) {
    await owner.opensSettingsOf(name);
    await page.getByRole("switch", { name: "Pause this car" }).check();
    await expect(page.getByText("Saved.").first()).toBeVisible();
  }
  const before = await states(vendor);

  await page.clock.fastForward(LONG);
  await page.clock.fastForward(LONG);
  await owner.opensCars();
  await owner.car(FIRST_CAR).click();
  await owner.seesCar(FIRST_CAR);

  await expect(page.getByText("This car is paused")).toBeVisible();
  await expect(owner.button("refresh")).toHaveCount(0);
  await page.clock.fastForward("00:21");
  expect(await states(vendor)).toBe(before);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(owner.button("refresh")).toBeVisible();
  await expect.poll(() => states(vendor)).toBe(before + 1);
});

test("the_number_is_masked_until_it_is_wanted", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await owner.opensSettingsOf(FIRST_CAR);
  const number = page.locator("code");
  await expect(number).toHaveText(/^[A-Z0-9]{3}…[A-Z0-9]{4}$/);

  await page.getByRole("button", { name: "Show the whole number" }).click();

  await expect(number).toHaveText(/^[A-Z0-9]{17}$/);
});

test("a_typed_number_is_judged_while_it_is_typed", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await owner.opensSettingsOf(FIRST_CAR);
  await page.getByRole("button", { name: "Show the whole number" }).click();
  const own = (await page.locator("code").textContent()) ?? "";
  const field = page.getByLabel("Number of the document");

  await field.fill("wba");
  await expect(page.getByText("14 characters are missing.")).toBeVisible();
  await expect(field).toHaveValue("WBA");
  await field.fill(`${own}9`);
  await expect(page.getByText("There is 1 character too many.")).toBeVisible();
  await field.fill("WBAé");
  await expect(page.getByText("has no place in a number")).toBeVisible();
  await field.fill(`${own.slice(0, 16)}Q`);
  await expect(page.getByText("This is another number")).toBeVisible();
  await expect(page.getByText("Real numbers avoid the letters I, O and Q")).toBeVisible();

  await field.fill(` ${own.slice(0, 3).toLowerCase()} ${own.slice(3, 9)}-${own.slice(9)} `);

  await expect(field).toHaveValue(own);
  await expect(page.getByText("This is the number of this car.")).toBeVisible();
});

test("a_photo_of_ones_own_takes_the_place_of_the_picture", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await owner.opensSettingsOf(FIRST_CAR);

  await page.getByLabel("Choose a photo").setInputFiles({
    name: "car.png",
    mimeType: "image/png",
    buffer: PIXEL,
  });

  await expect(page.getByText("Your photo is kept on this device.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Your photo" })).toBeChecked();
  await page.reload();
  const picture = page.getByRole("img", { name: "Picture of this car" });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await page.getByRole("button", { name: "Remove the photo" }).click();
  await expect(page.getByText("The photo is removed.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "BMW’s picture" })).toBeChecked();
});

test("what_is_no_picture_is_refused_in_words", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await owner.opensSettingsOf(FIRST_CAR);

  await page.getByLabel("Choose a photo").setInputFiles({
    name: "notes.png",
    mimeType: "image/png",
    buffer: Buffer.from("no picture at all"),
  });

  await expect(page.getByText("This file is not a picture")).toBeVisible();
});

test("the_car_is_tested_step_by_step", async ({ page, vendor }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  await owner.opensSettingsOf(FIRST_CAR);
  const before = await states(vendor);

  await page.getByRole("button", { name: "Test and read the car" }).click();

  await expect(page.getByText("The car has been read in full.")).toBeVisible();
  await expect(page.locator(".step")).toHaveCount(4);
  expect(await states(vendor)).toBe(before + 1);
});

test("a_test_that_fails_says_which_step_and_why", async ({ page, vendor, guard }) => {
  guard.expect(/status of \d+/);
  const owner = new Owner(page);
  await owner.signsInFully();
  await owner.opensSettingsOf(FIRST_CAR);
  await vendor.play("blocked");

  await page.getByRole("button", { name: "Test and read the car" }).click();

  await expect(page.getByText("The car could not be read in full.")).toBeVisible();
  await expect(page.locator(".step").first()).toContainText("Failed");
});

test("a_deleted_car_comes_back_with_everything", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await owner.opensSettingsOf(FIRST_CAR);
  await page.getByLabel("Name", { exact: true }).fill("Lotte");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("heading", { level: 1, name: "Settings of Lotte" })).toBeVisible();

  await page.getByRole("button", { name: "Delete this car" }).click();
  await expect(page.getByText("Lotte is deleted.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Lotte" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();

  await expect(page.getByText("Lotte is back")).toBeVisible();
  await page.reload();
  await owner.opensCars();
  await owner.car("Lotte").click();
  await expect(page.getByRole("heading", { level: 2, name: WORDS.en.security })).toBeVisible();
});

test("a_deleted_car_is_gone_after_a_reload", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  await owner.opensSettingsOf(FIRST_CAR);

  await page.getByRole("button", { name: "Delete this car" }).click();
  await expect(page.getByText(`${FIRST_CAR} is deleted.`)).toBeVisible();
  await page.reload();

  await owner.opensCars();
  await expect(owner.car(FLEET[1])).toBeVisible();
  await expect(owner.car(FIRST_CAR)).toHaveCount(0);
});

async function states(vendor: Vendor): Promise<number> {
  return (await vendor.callsTo(STATE)).length;
}
