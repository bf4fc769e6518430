// What the car needs, and what charging did.

import type { Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

const SESSIONS = "/eadrax-chs/v2/charging-sessions";

test("an_alert_leads_to_the_tile_that_says_more", async ({ page }) => {
  await opens(page, "tyre-low");
  const alerts = page.getByRole("region", { name: "Alerts" });
  await expect(alerts.getByText("Tyre pressure too low")).toBeVisible();

  await alerts.getByRole("button", { name: "Show tyres" }).click();

  await expect(page.locator("#tile-tires")).toBeFocused();
  await expect(page.locator("#tile-tires").getByText("Too low", { exact: true })).toBeInViewport();
  await hasNoFault(page);
});

test("an_overdue_service_is_told_once_and_flagged_in_its_list", async ({ page }) => {
  await opens(page, "service-overdue");

  await expect(page.getByRole("region", { name: "Alerts" }).getByRole("listitem")).toHaveCount(1);
  await expect(page.locator("#tile-care").getByText("Overdue", { exact: true })).toBeVisible();
  await hasNoFault(page);
});

test("a_car_that_is_well_has_no_alerts", async ({ page }) => {
  await new Owner(page).openDemo();

  await expect(page.getByRole("heading", { name: "Care" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Alerts" })).toBeHidden();
});

test("a_charge_in_progress_takes_the_place_of_the_battery", async ({ page }) => {
  await opens(page, "charging");

  await expect(page.getByRole("heading", { name: "Charging", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "State of charge" })).toHaveCount(0);
  await expect(page.locator(".tile-charging .tile-title")).toHaveText(
    /expected (today|tomorrow) at \d\d:\d\d/,
  );
  await hasNoFault(page);
});

test("sessions_are_asked_for_once_and_shown_again_without_asking", async ({ page, vendor }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  const month = page.getByRole("heading", { name: /^Charging in / });
  await expect(month).toBeVisible();
  const asked = (await vendor.callsTo(SESSIONS)).length;
  expect(asked).toBeGreaterThan(0);

  await owner.refreshes();
  expect((await vendor.callsTo(SESSIONS)).length).toBe(asked);

  const before = (await vendor.calls()).length;
  await page.reload();
  await owner.seesCar(FIRST_CAR);
  await expect(page.locator(".tile-month")).toContainText(/kWh|No charging session in/);
  expect((await vendor.calls()).length).toBe(before);
});

async function opens(page: Page, scenario: string): Promise<void> {
  await page.goto(`/demo?scenario=${scenario}`);
  await page.getByRole("main").getByRole("link", { name: FIRST_CAR, exact: true }).click();
  await new Owner(page).seesCar(FIRST_CAR);
}
