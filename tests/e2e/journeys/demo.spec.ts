// From nothing to a car on the screen, without an account.

import type { Locator } from "@playwright/test";
import { readDevice } from "../support/device.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR, FLEET, WORDS } from "../support/words.ts";

test.use({ hasCaptcha: false });

const KILOMETERS = /\d\s*km/;

test("the_demo_shows_a_car_with_picture_sentence_range_odometer_and_place", async ({ page }) => {
  const owner = new Owner(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: WORDS.en.firstRun })).toBeVisible();

  await owner.button("tryDemo").click();
  await owner.seesCar(FIRST_CAR);

  const picture = page.getByRole("img", { name: `Picture of ${FIRST_CAR}` });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600);
  const main = page.getByRole("main");
  await expect(main.getByText(/locked.*(at home|away) \(/i)).toBeVisible();
  await expect(tileWith(main, "Electric range")).toContainText(KILOMETERS);
  await expect(tileWith(main, WORDS.en.odometer)).toContainText(KILOMETERS);
  await expect(main.getByText(/^(At home|Away)$/)).toBeVisible();
  await expect(main.getByText(/from home/)).toBeVisible();
});

test("the_demo_lists_cars_of_every_brand_and_side", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();

  await owner.opensCars();

  for (const name of FLEET) {
    await expect(owner.car(name)).toBeVisible();
  }
  await owner.car("Cooper SE").click();
  await owner.seesCar("Cooper SE");
  // Its picture is the last thing that is read of a car.
  await expect(page.getByRole("img", { name: "Picture of Cooper SE" })).toBeVisible();
  await owner.opensCars();
  await owner.car("X1 xDrive23i").click();
  await owner.seesCar("X1 xDrive23i");
  await page.getByText("Doors and windows", { exact: true }).click();
  for (const door of ["Right front door (driver)", "Left front door (passenger)"]) {
    await expect(page.getByText(door, { exact: true }).filter({ visible: true }).first()).toBeVisible();
  }
});

test("the_demo_refreshes", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();

  await owner.refreshes();

  await expect(owner.alert()).toHaveCount(0);
});

test("a_reload_stays_at_the_demo_car", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();
  await owner.opensCars();
  await owner.car("Cooper SE").click();
  await owner.seesCar("Cooper SE");
  const address = page.url();

  await page.reload();

  await owner.seesCar("Cooper SE");
  expect(page.url()).toBe(address);
  await expect(owner.demoBadge()).toBeVisible();
});

test("leaving_the_demo_leaves_nothing_behind", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();

  await owner.leavesDemo();

  await expect(page.getByRole("heading", { level: 1, name: WORDS.en.firstRun })).toBeVisible();
  const device = await readDevice(page);
  expect(device.keys).toEqual([]);
  // How often a database was written to tells of no car and of no owner.
  expect(device.kept.filter(({ place }) => !place.includes("/carport/marks/"))).toEqual([]);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: WORDS.en.firstRun })).toBeVisible();
});

test("the_demo_needs_no_network_once_it_runs", async ({ page, context, vendor }) => {
  const owner = new Owner(page);
  await owner.openDemo();

  await context.setOffline(true);
  await owner.refreshes();
  await owner.opensCars();
  await owner.car("320d Touring").click();
  await owner.seesCar("320d Touring");
  await owner.refreshes();

  await expect(owner.alert()).toHaveCount(0);
  expect(await vendor.calls()).toEqual([]);
});

test("the_address_of_the_demo_opens_it", async ({ page }) => {
  const owner = new Owner(page);

  await page.goto("/demo");

  await expect(owner.car(FIRST_CAR)).toBeVisible({ timeout: 20_000 });
});

/** The tile that names a figure. */
function tileWith(main: Locator, text: string): Locator {
  return main.locator("section").filter({ hasText: text }).last();
}
