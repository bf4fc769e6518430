// What a car's first screen does while the car goes on living.

import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("what_the_owner_unfolded_stays_unfolded_when_the_car_is_read_again", async ({ page, vendor }) => {
    const owner = new Owner(page);
    await owner.signsInFully();
    await page.getByText("Doors and windows", { exact: true }).click();
    await expect(page.getByText("Left front window (driver)", { exact: true })).toBeVisible();
    await vendor.play("window-open");

    await owner.refreshes();

    await expect(page.getByRole("main").getByText(/a window is open|window open/i).first()).toBeVisible();
    await expect(page.getByText("Left front window (driver)", { exact: true })).toBeVisible();
  });
});

test("a_car_silent_for_nine_days_begins_with_its_age", async ({ page, vendor }) => {
  await vendor.play("stale-9-days");
  const owner = new Owner(page);

  await owner.signsIn();

  await expect(page.getByRole("main").getByText(/^9\sdays ago: /)).toBeVisible();
});

test("a_car_without_a_position_says_so", async ({ page, vendor }) => {
  await vendor.play("position-missing");
  const owner = new Owner(page);

  await owner.signsIn();

  await expect(page.getByRole("main").getByText(/position unknown/).first()).toBeVisible();
});

test("a_charging_car_tells_its_target_and_its_end", async ({ page, vendor }) => {
  await vendor.play("charging");
  const owner = new Owner(page);

  await owner.signsIn();

  await expect(page.getByRole("main").getByText(/80\s% expected (today|tomorrow) at \d\d:\d\d/).first()).toBeVisible();
});
