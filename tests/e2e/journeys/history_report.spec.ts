// A month of a car for paper: which month, what is said, and what is printed.

import type { Locator, Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { CarHistory } from "../support/history.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

class Report {
  constructor(readonly page: Page) {}

  /** Of the demo's first car. */
  async opensInTheDemo(): Promise<void> {
    await new Owner(this.page).openDemo();
    await this.opens();
  }

  /** From any page of a car. */
  async opens(): Promise<void> {
    const history = new CarHistory(this.page);
    await history.opens();
    await history.isTold();
    await this.page.getByRole("link", { name: "Month report", exact: true }).click();
    await expect(this.heading).toBeVisible();
  }

  get heading(): Locator {
    return this.page.getByRole("heading", { level: 2, name: /^Month report: / });
  }

  get months(): Locator {
    return this.page.getByLabel("Month", { exact: true });
  }

  get before(): Locator {
    return this.page.getByRole("button", { name: "The month before" });
  }

  get after(): Locator {
    return this.page.getByRole("button", { name: "The month after" });
  }

  section(title: string): Locator {
    return this.page.getByRole("region", { name: title, exact: true });
  }
}

/** So many months before the one that runs, as the field has it: `2026-10`. */
async function monthAgo(page: Page, months: number): Promise<string> {
  return page.evaluate((months) => {
    const now = new Date();
    const day = new Date(now.getFullYear(), now.getMonth() - months, 1);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}`;
  }, months);
}

test("the_newest_month_that_is_over_is_told_with_its_coverage_and_its_distance", async ({ page }) => {
  const report = new Report(page);
  await report.opensInTheDemo();

  await expect(report.months).toHaveValue(await monthAgo(page, 1));
  await expect(report.heading).toContainText(/^Month report: \w+ \d{4}, /);
  await expect(report.heading).toContainText(FIRST_CAR);
  await expect(page.getByText(/^Seen on \d+\sdays? out of \d+\.$/)).toBeVisible();
  await expect(page.getByText(/^The longest silence lasted /)).toBeVisible();
  await expect(report.section("Driving").getByText(/^(at least )?[\d,]+\skm$/)).toBeVisible();
  await expect(report.section("Driving").getByText(/^at least \d+$/)).toBeVisible();
  await expect(page.getByText(/no record for the tax office/)).toBeVisible();
});

test("a_report_has_a_month_of_its_own_and_no_period", async ({ page }) => {
  const report = new Report(page);
  await report.opensInTheDemo();
  await expect(page.getByRole("radio", { name: "Year", exact: true })).toHaveCount(0);

  await page.getByRole("link", { name: "Charging", exact: true }).click();

  await expect(page.getByRole("radio", { name: "Year", exact: true })).toBeVisible();
});

test("months_are_walked_by_buttons_and_chosen_from_a_list", async ({ page }) => {
  const report = new Report(page);
  await report.opensInTheDemo();
  // The demo tells its past from its end on.
  await expect(report.months).toHaveValue(await monthAgo(page, 1));
  const newest = (await report.heading.textContent())!;

  await report.before.click();
  await expect(report.months).toHaveValue(await monthAgo(page, 2));
  await expect(report.heading).not.toHaveText(newest);
  await report.after.click();
  await expect(report.heading).toHaveText(newest);

  await report.months.selectOption(await monthAgo(page, 0));
  await expect(report.after).toBeDisabled();
  await expect(page.getByText(/^The month is not over: /)).toBeVisible();
});

test("what_a_car_does_not_have_is_not_in_its_report", async ({ page }) => {
  const report = new Report(page);
  await report.opensInTheDemo();
  await expect(report.section("Charging")).toBeVisible();
  await expect(report.section("Fuel")).toHaveCount(0);

  await page.goto("/cars");
  await page.getByRole("main").getByRole("link", { name: "320d Touring", exact: true }).click();
  await new Owner(page).seesCar("320d Touring");
  await report.opens();

  await expect(report.section("Fuel")).toBeVisible();
  await expect(report.section("Charging")).toHaveCount(0);
});

test("paper_shows_the_report_with_the_name_of_the_car_and_nothing_around_it", async ({ page }) => {
  const report = new Report(page);
  await report.opensInTheDemo();

  await page.emulateMedia({ media: "print", colorScheme: "dark" });

  await expect(report.heading).toBeVisible();
  await expect(report.heading).toContainText(FIRST_CAR);
  await expect(report.section("Driving")).toBeVisible();
  await expect(page.getByText(/^Seen on /)).toBeVisible();
  // What is not displayed has no role.
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(0);
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe("light");
});

test("the_button_opens_the_devices_own_sheet_for_printing", async ({ page }) => {
  const report = new Report(page);
  await report.opensInTheDemo();
  await page.evaluate(() => {
    const counted = { printed: 0 };
    Object.assign(window, { counted, print: () => (counted.printed += 1) });
  });

  await page.getByRole("button", { name: "Print or save as PDF" }).click();

  const printed = await page.evaluate(
    () => (window as unknown as { counted: { printed: number } }).counted.printed,
  );
  expect(printed).toBe(1);
});

test("the_report_has_no_fault_and_does_not_scroll_sideways_on_a_phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const report = new Report(page);
  await report.opensInTheDemo();

  await hasNoFault(page, "the report");
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overhang).toBeLessThanOrEqual(0);
});
