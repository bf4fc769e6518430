// Each trip, and what its owner says about it.

import type { Locator, Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { CarHistory } from "../support/history.ts";
import { HistoryFiles } from "../support/history_files.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

/** There in the morning and back in the evening, 12.4 km each. */
const THERE_AND_BACK = [
  "date;mileage",
  "2024-01-10T07:00:00.000Z;5000",
  "2024-01-10T07:20:00.000Z;5012.4",
  "2024-01-10T09:00:00.000Z;5012.4",
  "2024-01-10T17:00:00.000Z;5012.4",
  "2024-01-10T17:20:00.000Z;5024.8",
  "2024-01-10T20:00:00.000Z;5024.8",
  "",
].join("\n");

class Trips {
  constructor(readonly page: Page) {}

  /** In the demo, over a year. */
  async opensDemo(): Promise<void> {
    await new Owner(this.page).openDemo();
    const history = new CarHistory(this.page);
    await history.opens();
    await history.isTold();
    await this.page.getByRole("link", { name: "Trips", exact: true }).click();
    await history.shows("Year");
    await expect(this.months.first()).toBeVisible();
  }

  /** Of a car of the owner's own, with a day that a file tells of. */
  async opensOwn(): Promise<void> {
    await new Owner(this.page).signsInFully();
    const car = this.page.url();
    const files = new HistoryFiles(this.page);
    await files.opens();
    await files.chooses("day.csv", THERE_AND_BACK);
    await files.opening.getByRole("button", { name: "Read the file" }).click();
    await files.opening.getByLabel("These readings belong to").selectOption({ label: FIRST_CAR });
    await files.opening.getByRole("button", { name: "Add to the history" }).click();
    await expect(files.opening.getByText("6 readings added.")).toBeVisible();
    await this.page.goto(`${car}/history/trips`);
    await this.showsThatDay();
  }

  async showsThatDay(): Promise<void> {
    await new CarHistory(this.page).shows("All");
    await expect(this.ofThatDay).toHaveCount(2);
  }

  get list(): Locator {
    return this.page.getByRole("region", { name: "Trips, month by month" });
  }

  get months(): Locator {
    return this.list.getByRole("article");
  }

  /** The trips of the day in the file, the last first. */
  get ofThatDay(): Locator {
    return this.months.filter({ hasText: "January 2024" }).getByRole("button");
  }

  get sheet(): Locator {
    return this.page.getByRole("dialog");
  }

  toggle(tag: string): Locator {
    return this.sheet.getByRole("button", { name: tag, exact: true });
  }

  async closes(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.sheet).toBeHidden();
  }
}

test("trips_stand_month_by_month_and_a_key_opens_all_that_is_known", async ({ page }) => {
  const trips = new Trips(page);
  await trips.opensDemo();
  await expect(new CarHistory(page).chart("Trips")).toBeVisible();
  await expect(trips.months.first()).toContainText(/km/);

  const first = trips.months.first().getByRole("button").first();
  await first.focus();
  await page.keyboard.press("Enter");

  await expect(trips.sheet.getByText("Began", { exact: true })).toBeVisible();
  await expect(trips.sheet.getByText("Where it ended", { exact: true })).toBeVisible();
  await hasNoFault(page, "a trip");
  await trips.closes();
  await expect(first).toBeFocused();
});

test("more_trips_are_listed_when_they_are_asked_for", async ({ page }) => {
  const trips = new Trips(page);
  await trips.opensDemo();
  const lines = trips.months.getByRole("button");
  await expect(lines).toHaveCount(60);

  await trips.list.getByRole("button", { name: /^Show \d+ more trips?$/ }).click();

  await expect.poll(() => lines.count()).toBeGreaterThan(60);
  await expect(lines.nth(60)).toBeFocused();
});

test("a_tag_of_a_trip_in_the_demo_is_summed_up_and_taken_back", async ({ page }) => {
  const trips = new Trips(page);
  await trips.opensDemo();
  const sums = trips.months.first().locator(".charge-sums");
  await trips.months.first().getByRole("button").first().click();

  await trips.toggle("Business").click();

  await expect(trips.toggle("Business")).toHaveAttribute("aria-pressed", "true");
  await expect(trips.sheet.getByText("The tags are saved.")).toBeVisible();
  await trips.closes();
  await expect(sums).toContainText("Business");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(sums).not.toContainText("Business");
});

test("a_tag_is_summed_up_in_the_report_of_its_month", async ({ page }) => {
  const trips = new Trips(page);
  await trips.opensDemo();
  // A report begins with the newest month that is over.
  await trips.months.nth(1).getByRole("button").first().click();
  await trips.toggle("Business").click();
  await expect(trips.sheet.getByText("The tags are saved.")).toBeVisible();
  await trips.closes();

  await page.getByRole("link", { name: "Month report", exact: true }).click();

  const driving = page.getByRole("region", { name: "Driving", exact: true });
  await expect(driving.getByText("Trips: Business", { exact: true })).toBeVisible();
  await expect(driving.getByText("Trips: No tag", { exact: true })).toBeVisible();
});

test("the_lengths_of_trips_follow_what_their_owner_joins", async ({ page }) => {
  const trips = new Trips(page);
  await trips.opensOwn();
  const lengths = page.getByRole("region", { name: "How long the trips are" });
  const row = (length: RegExp) => lengths.getByRole("row", { name: length });
  await expect(row(/^10–20\skm/).getByRole("cell").first()).toHaveText("2");

  await trips.ofThatDay.last().click();
  await trips.sheet.getByRole("button", { name: "Join with the next" }).click();
  await expect(trips.sheet.getByText("The two trips are one.")).toBeVisible();
  await trips.closes();

  await expect(row(/^20–50\skm/).getByRole("cell").first()).toHaveText("1");
  await expect(row(/^10–20\skm/)).toBeHidden();
});

test("tags_and_a_note_are_kept_over_a_reload", async ({ page }) => {
  const trips = new Trips(page);
  await trips.opensOwn();
  await trips.ofThatDay.first().click();
  await trips.toggle("Commute").click();
  await expect(trips.toggle("Commute")).toHaveAttribute("aria-pressed", "true");
  await trips.sheet.getByLabel("A word of your own").fill("winter tyres");
  await trips.sheet.getByRole("button", { name: "Add", exact: true }).click();
  await expect(trips.toggle("winter tyres")).toHaveAttribute("aria-pressed", "true");
  await trips.sheet.getByLabel("Note", { exact: true }).fill("Snow on the way");
  await trips.sheet.getByRole("button", { name: "Save the note" }).click();
  await expect(trips.sheet.getByText("The note is saved.")).toBeVisible();

  await page.reload();
  await trips.showsThatDay();

  const line = trips.ofThatDay.first();
  await expect(line).toContainText("Commute");
  await expect(line).toContainText("winter tyres");
  await expect(line).toContainText("with a note");
  await line.click();
  await expect(trips.toggle("Commute")).toHaveAttribute("aria-pressed", "true");
  await expect(trips.toggle("Business")).toHaveAttribute("aria-pressed", "false");
  await expect(trips.sheet.getByLabel("Note", { exact: true })).toHaveValue("Snow on the way");
});

test("two_trips_are_joined_and_that_is_taken_back", async ({ page }) => {
  const trips = new Trips(page);
  await trips.opensOwn();
  await trips.ofThatDay.last().click();
  // It is the first that is known.
  await expect(trips.sheet.getByRole("button", { name: "Join with the trip before" })).toBeHidden();

  await trips.sheet.getByRole("button", { name: "Join with the next" }).click();

  await expect(trips.sheet.getByText("The two trips are one.")).toBeVisible();
  await expect(trips.sheet.getByText("Joined by you from 2 trips")).toBeVisible();
  await expect(trips.sheet.getByText(/^24\.8\skm$/)).toBeVisible();
  await trips.sheet.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(trips.sheet.getByText("All is as it was before.")).toBeVisible();
  await expect(trips.sheet.getByText("Joined by you from 2 trips")).toBeHidden();
  await trips.closes();
  await expect(trips.ofThatDay).toHaveCount(2);
});

test("a_trip_is_split_where_its_owner_says_and_that_is_taken_back", async ({ page }) => {
  const trips = new Trips(page);
  await trips.opensOwn();
  await trips.ofThatDay.first().click();
  await trips.sheet.getByText("Split in two", { exact: true }).click();
  const number = trips.sheet.getByLabel("Distance into the trip (km)");
  const split = trips.sheet.getByRole("button", { name: "Split", exact: true });
  await number.fill("99");
  await split.click();
  await expect(trips.sheet.getByText(/^That is not within the trip/)).toBeVisible();
  await expect(number).toHaveAttribute("aria-invalid", "true");

  await number.fill("4,4");
  await split.click();

  await expect(trips.sheet.getByText("The trip is split in two.")).toBeVisible();
  await trips.closes();
  await expect(trips.ofThatDay).toHaveCount(3);
  await expect(trips.ofThatDay.nth(0)).toContainText(/8\skm/);
  await expect(trips.ofThatDay.nth(1)).toContainText(/4\.4\skm/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(trips.ofThatDay).toHaveCount(2);
});
