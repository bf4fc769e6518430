// What an owner does with a car's history.

import { expect, type Locator, type Page } from "@playwright/test";
import type { LanguageCode } from "./words.ts";

const TITLE: Record<LanguageCode, string> = { en: "History", fr: "Historique" };

export class CarHistory {
  constructor(
    readonly page: Page,
    readonly language: LanguageCode = "en",
  ) {}

  /** From any page of a car, by its key; what is kept is read. */
  async opens(): Promise<void> {
    await this.page.keyboard.press("3");
    const heading = { level: 1, name: TITLE[this.language], exact: true };
    await expect(this.page.getByRole("heading", heading)).toBeVisible();
    await expect(this.chart("Odometer")).toBeVisible();
  }

  /** The demo's cars tell their past month by month; all of it is on the page. */
  async isTold(): Promise<void> {
    await expect(this.page.locator(".history-page")).toHaveAttribute("aria-busy", "false", {
      timeout: 60_000,
    });
  }

  /** A chart by its title. */
  chart(title: string): Locator {
    return this.page.getByRole("figure", { name: title, exact: true });
  }

  /** The drawing of a chart, which takes keys. */
  drawing(title: string): Locator {
    return this.chart(title).getByRole("application");
  }

  /** How much of the past is looked at. */
  async shows(period: "Day" | "Week" | "Month" | "Year" | "All"): Promise<void> {
    await this.page.getByRole("radio", { name: period, exact: true }).check();
  }

  /** The days that are looked at, in words; pressed, it asks for two dates. */
  get period(): Locator {
    return this.page.locator(".history-title");
  }
}
