// What a car charged, what it cost, and by which tariffs.

import type { Locator, Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { UNANSWERED } from "../support/guard.ts";
import { CarHistory } from "../support/history.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";

class Charging {
  constructor(readonly page: Page) {}

  /** In the demo, over a year. */
  async opens(): Promise<void> {
    await new Owner(this.page).openDemo();
    const history = new CarHistory(this.page);
    await history.opens();
    await history.isTold();
    await this.page.getByRole("link", { name: "Charging", exact: true }).click();
    await history.shows("Year");
    await expect(this.months.first()).toBeVisible();
  }

  get months(): Locator {
    return this.page.getByRole("region", { name: "Charges, month by month" }).getByRole("article");
  }

  get tariffs(): Locator {
    return this.page.getByRole("region", { name: "Tariffs" });
  }

  get form(): Locator {
    return this.page.getByRole("dialog", { name: "Tariffs" });
  }
}

test("charges_stand_month_by_month_and_each_tells_all_that_is_known", async ({ page }) => {
  const charging = new Charging(page);
  await charging.opens();

  await expect(charging.months.first()).toContainText(/kWh/);
  await expect.poll(() => charging.months.count()).toBeGreaterThan(10);
  await charging.months.first().getByRole("button").first().click();

  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("Began", { exact: true })).toBeVisible();
  await expect(sheet.getByText("Where", { exact: true }).or(sheet.getByText("Place", { exact: true }))).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

test("a_changed_tariff_says_what_it_does_reckons_the_past_and_is_taken_back", async ({ page }) => {
  const charging = new Charging(page);
  await charging.opens();
  const sums = charging.months.first().locator(".charge-sums");

  await charging.tariffs.getByRole("button", { name: "Edit Home" }).click();
  await charging.form.getByLabel("One price").check();
  await charging.form.getByLabel("Price of a kilowatt hour").fill("1,00");
  await expect(charging.form.getByText(/^Reckons\s\d+\scharges anew: from .*\sEUR to .*\sEUR\.$/)).toBeVisible();
  const before = await settled(sums);
  await charging.form.getByRole("button", { name: "Save" }).click();

  await expect(charging.tariffs.getByText("The tariffs are saved.")).toBeVisible();
  await expect(sums).not.toHaveText(before);
  await charging.tariffs.getByRole("button", { name: "Undo" }).click();
  await expect(sums).toHaveText(before);
});

/** A text that has stopped to change: what the car tells meanwhile may add to it. */
async function settled(text: Locator): Promise<string> {
  let last = "";
  const isSame = async () => {
    const now = (await text.textContent()) ?? "";
    const same = now === last;
    last = now;
    return same;
  };
  await expect.poll(isSame, { intervals: [1_500] }).toBe(true);
  return last;
}

test("what_is_no_price_is_said_at_its_field", async ({ page }) => {
  const charging = new Charging(page);
  await charging.opens();
  await charging.tariffs.getByRole("button", { name: "Add a tariff" }).click();
  await charging.form.getByLabel("Price of a kilowatt hour").fill("cheap");
  await charging.form.getByLabel("Currency").fill("euro");

  await charging.form.getByRole("button", { name: "Save" }).click();

  await expect(charging.form.getByText("This is no price: 0.25 for instance.")).toBeVisible();
  await expect(charging.form.getByLabel("Currency")).toHaveAttribute("aria-invalid", "true");
  await hasNoFault(page, "a tariff with errors");
});

test("a_tariff_with_bands_is_kept_over_a_reload", async ({ page }) => {
  await new Owner(page).signsIn();
  await page.keyboard.press("3");
  await page.getByRole("link", { name: "Charging", exact: true }).click();
  const charging = new Charging(page);

  await charging.tariffs.getByRole("button", { name: "Add a tariff" }).click();
  await charging.form.getByLabel("Where", { exact: true }).selectOption({ label: "Elsewhere" });
  await charging.form.getByLabel("By the time of day").check();
  await charging.form.getByRole("button", { name: "Add a time band" }).click();
  await charging.form.getByLabel("From", { exact: true }).fill("22:30");
  await charging.form.getByLabel("To", { exact: true }).fill("06:30");
  await charging.form.getByLabel("Price of a kilowatt hour", { exact: true }).fill("0.19");
  await charging.form.getByLabel("Price of a kilowatt hour at other times").fill("0.31");
  await charging.form.getByLabel("Currency").fill("chf");
  await charging.form.getByRole("button", { name: "Save" }).click();
  const line = charging.tariffs.getByText("0.31 CHF/kWh, 22:30 to 06:30 0.19 CHF/kWh");
  await expect(line).toBeVisible();

  await page.reload();
  await expect(line).toBeVisible();
});

test("an_owner_asks_for_the_charges_of_earlier_months", async ({ page, context, guard }) => {
  guard.expect(UNANSWERED);
  await new Owner(page).signsInFully();
  const history = new CarHistory(page);
  await history.opens();
  await page.getByRole("link", { name: "Charging", exact: true }).click();
  await history.shows("All");
  const charging = new Charging(page);
  const earlier = page.getByRole("region", { name: "Before these" });
  await expect(earlier.getByText(/^The maker was asked for its charges from \w+ \d{4} on/)).toBeVisible();
  const ask = earlier.getByRole("button", { name: "Ask for the twelve months before" });

  await context.setOffline(true);
  await ask.click();
  await expect(earlier.getByRole("status").or(earlier.getByRole("alert")).filter({ hasText: /offline/i })).toBeVisible();
  await context.setOffline(false);
  const known = await charging.months.count();
  await ask.click();
  await expect(earlier.getByText(/^12 months asked for, \d+ charges came\.$/)).toBeVisible();

  await expect.poll(() => charging.months.count()).toBeGreaterThan(known + 6);
  await page.reload();
  await history.shows("All");
  await expect.poll(() => charging.months.count()).toBeGreaterThan(known + 6);
});
