// A car's past: two years of the demo, periods, charts, tables, pictures.

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { CarHistory } from "../support/history.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";

async function inTheDemo(page: Page): Promise<CarHistory> {
  await new Owner(page).openDemo();
  const history = new CarHistory(page);
  await history.opens();
  await history.isTold();
  return history;
}

test("the_demo_has_two_years_behind_it", async ({ page }) => {
  const history = await inTheDemo(page);

  await history.shows("All");

  // Twenty-four months back, whichever month it is; what was told last is read a moment later.
  await expect
    .poll(async () => {
      const years = (await history.period.textContent())?.match(/\d{4}/g)?.map(Number) ?? [];
      return years[1]! - years[0]!;
    })
    .toBe(2);
  await history.chart("Odometer").getByRole("button", { name: "As a table" }).click();
  await expect.poll(() => history.chart("Odometer").getByRole("row").count()).toBeGreaterThan(23);
});

test("twelve_days_of_which_nothing_is_known_are_a_hole", async ({ page }) => {
  const history = await inTheDemo(page);

  await history.shows("Year");

  await expect(history.chart("Odometer").getByText(/^Nothing is known between /)).toBeVisible();
});

test("periods_are_walked_by_buttons_and_chosen_by_dates", async ({ page }) => {
  const history = await inTheDemo(page);
  const later = page.getByRole("button", { name: "Later" });
  await expect(later).toBeDisabled();
  const newest = await history.period.textContent();

  await page.getByRole("button", { name: "Earlier" }).click();
  await expect(history.period).not.toHaveText(newest!);
  await later.click();
  await expect(history.period).toHaveText(newest!);

  await history.period.click();
  await page.getByLabel("From").fill("2026-03-28");
  await page.getByLabel("To", { exact: true }).fill("2026-03-30");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(history.period).toHaveText("28 March to 30 March 2026");
  await expect(page.getByLabel("From")).toBeHidden();
});

test("the_period_before_lies_under_the_one_that_is_shown", async ({ page }) => {
  const history = await inTheDemo(page);
  const chart = history.chart("Odometer");

  await page.getByRole("button", { name: "Compare with the period before" }).click();

  await expect(chart.getByText(/^The period before: .* driven/)).toBeVisible();
  await expect(chart.getByRole("button", { name: "Driven, the period before" })).toBeVisible();
});

test("keys_read_a_chart_and_zoom_it", async ({ page }) => {
  const history = await inTheDemo(page);
  const drawing = history.drawing("State of charge");
  await drawing.focus();

  await page.keyboard.press("End");
  await expect(history.chart("State of charge").getByRole("status")).toContainText(/%/);
  const wholeSpan = history.chart("State of charge").getByRole("button", { name: "Whole span" });
  await expect(wholeSpan).toBeHidden();
  await page.keyboard.press("+");
  await expect(wholeSpan).toBeVisible();
  // One span for all charts of the page.
  await expect(history.chart("Odometer").getByRole("button", { name: "Whole span" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(wholeSpan).toBeHidden();
});

test("a_chart_is_saved_as_an_image_and_as_a_drawing", async ({ page }) => {
  const history = await inTheDemo(page);
  const chart = history.chart("Odometer");
  await chart.locator("summary").click();

  const image = await saved(page, () => chart.getByRole("button", { name: /PNG/ }).click());
  const drawing = await saved(page, () => chart.getByRole("button", { name: /SVG/ }).click());

  expect(image.subarray(1, 4).toString()).toBe("PNG");
  // Twice as many pixels as the drawing is wide.
  expect(image.readUInt32BE(16)).toBe(1920);
  expect(drawing.toString()).toContain("Odometer");
});

test("what_has_no_chart_of_its_own_is_chosen_from_a_list", async ({ page }) => {
  const history = await inTheDemo(page);
  await page.getByRole("link", { name: "Condition" }).click();

  const list = page.getByLabel("Other values");
  await list.scrollIntoViewIfNeeded();
  await list.selectOption({ label: "Boot" });

  await expect(history.chart("Boot")).toBeVisible();
  await expect(history.chart("At home and away")).toBeVisible();
});

test("each_answer_of_the_vendor_is_kept_and_survives_a_reload", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  const history = new CarHistory(page);
  await page.keyboard.press("3");
  await history.shows("Day");
  await page.getByRole("link", { name: "Condition" }).click();
  // A chart is made when it comes near the screen.
  await page.locator(".chart-card").last().scrollIntoViewIfNeeded();
  const supply = history.chart("How much is known").locator(".chart-summary");
  await expect(supply).toHaveText(/^1 reading,/);

  await page.reload();
  await page.locator(".chart-card").last().scrollIntoViewIfNeeded();
  await expect(supply).toHaveText(/^1 reading,/);
});

test("no_part_of_history_has_a_fault_or_scrolls_sideways_on_a_phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const history = await inTheDemo(page);
  for (const name of ["Driving", "Trips", "Charging", "Condition"]) {
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("figure").first()).toBeVisible();
    await history.shows("Year");
    await hasNoFault(page, name);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang, name).toBeLessThanOrEqual(0);
  }
});

async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const downloading = page.waitForEvent("download");
  await act();
  return readFile(await (await downloading).path());
}
