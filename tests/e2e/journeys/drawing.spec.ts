// The car from above, as a picture and as a list.

import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";

test("the_right_door_of_a_right_hand_drive_car_is_the_drivers_in_picture_and_list", async ({ page }) => {
  await new Owner(page).openDemo();
  await page.getByRole("link", { name: "X1 xDrive23i" }).first().click();
  const tile = page.locator(".tile-drawing");

  const driver = tile.getByRole("row", { name: /driver/ });
  await expect(driver).toHaveCount(1);
  await expect(driver).toContainText("Right front door (driver)");

  const wheel = await tile.locator(".drawn-steering-wheel").first().boundingBox();
  const roof = await tile.locator(".drawn-roof").last().boundingBox();
  expect(wheel!.x).toBeGreaterThan(roof!.x + roof!.width / 2);
});

test("the_list_is_there_for_a_voice_and_shown_on_demand", async ({ page }) => {
  await new Owner(page).openDemo();
  const tile = page.locator(".tile-drawing");
  await expect(tile.getByRole("img")).toHaveAccessibleName(/^The car from above: /);
  await expect(tile.getByRole("table", { name: "Doors, windows and tyres" })).toBeAttached();

  const list = tile.locator(".drawn-list");
  expect((await list.boundingBox())!.width).toBeLessThan(2);
  await tile.getByRole("button", { name: "Show as a list", pressed: false }).click();

  await expect(tile.getByRole("button", { name: "Show as a list", pressed: true })).toBeVisible();
  expect((await list.boundingBox())!.width).toBeGreaterThan(200);
});
