// Addresses that are typed, kept or mistyped.

import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { WORDS } from "../support/words.ts";

for (const address of ["/nowhere", "/car/0123456789abcdef", "/settings/more"]) {
  test(`${address}_leads_to_a_page_with_a_way_home`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: WORDS.en.notFound })).toBeVisible();

    await page.getByRole("main").getByRole("link").click();

    await expect(page.getByRole("heading", { level: 1, name: WORDS.en.firstRun })).toBeVisible();
  });
}

test("the_settings_have_an_address", async ({ page }) => {
  await page.goto("/settings");

  await expect(page.getByRole("heading", { level: 1, name: WORDS.en.settings })).toBeVisible();
  await expect(page).toHaveTitle(/^Settings . Carport$/);
});

test("back_and_forward_follow_the_screens", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();
  const car = page.url();
  await owner.opensCars();

  await page.goBack();
  await owner.seesCar("i4 eDrive40");
  expect(page.url()).toBe(car);
  await page.goForward();

  await expect(page.getByRole("heading", { level: 1, name: WORDS.en.cars })).toBeVisible();
});

test("no_address_holds_a_car_number_or_a_mail_address", async ({ page }) => {
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  const owner = new Owner(page);
  await owner.signsIn();
  await owner.opensCars();
  await owner.car("Cooper SE").click();
  await owner.seesCar("Cooper SE");
  addresses.push(page.url());

  expect(addresses.join("\n")).not.toMatch(/WMW0|WB[AYX]0|garage\.example|@/);
});
