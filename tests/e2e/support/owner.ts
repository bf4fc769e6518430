// What an owner does with the app, found by role and name.

import { expect, type Locator, type Page } from "@playwright/test";
import { FIRST_CAR, FLEET, type LanguageCode, WORDS } from "./words.ts";

/** The simulator's one password. */
export const PASSWORD = "demo";
export const EMAIL = "ada@garage.example";

export class Owner {
  readonly words;

  constructor(
    readonly page: Page,
    readonly language: LanguageCode = "en",
  ) {
    this.words = WORDS[language];
  }

  /** The first run's door to the demo, up to the first car. */
  async openDemo(): Promise<void> {
    await this.page.goto("/");
    await this.button("tryDemo").click();
    await this.seesCar(FIRST_CAR);
  }

  /** The connect page, with everything filled in but the captcha. */
  async beginsToConnect({ email = EMAIL, password = PASSWORD } = {}): Promise<void> {
    await this.page.goto("/connect");
    await this.page.getByLabel(this.words.email, { exact: true }).fill(email);
    await this.page.getByLabel(this.words.password, { exact: true }).fill(password);
  }

  async solvesCaptcha(): Promise<void> {
    // The frame grows as its captcha comes; a click on the way there hits the place where it was.
    await expect(async () => {
      await this.captcha().click();
      await expect(this.captcha()).toBeChecked({ timeout: 1_000 });
    }).toPass();
    await expect(this.page.getByText(this.words.captchaReady)).toBeVisible();
  }

  /** The one button of the stand-in, inside of its frame. */
  captcha(): Locator {
    return this.page.frameLocator(`iframe[title="${this.words.captchaFrame}"]`).getByRole("checkbox");
  }

  async submits(): Promise<void> {
    await this.submitButton().click();
  }

  /** Its word changes while the attempt runs. */
  submitButton(): Locator {
    return this.page.locator("form").getByRole("button").filter({ hasText: this.words.signIn });
  }

  /** From nothing to the first car's dashboard, and on until every car of the account is read. */
  async signsInFully(credentials: { email?: string; password?: string } = {}): Promise<void> {
    const before = await this.keptPictures();
    await this.signsIn(credentials);
    await expect
      .poll(() => this.keptPictures(), { timeout: 30_000 })
      .toBe(before + FLEET.length);
  }

  /** From nothing to the first car's dashboard. The other cars are still being read. */
  async signsIn(credentials: { email?: string; password?: string } = {}): Promise<void> {
    await this.beginsToConnect(credentials);
    await this.solvesCaptcha();
    await this.submits();
    await this.seesCar(FIRST_CAR);
  }

  /** How many answers of the vendor this device keeps. */
  /** A car's picture is the last thing that is asked about it. */
  private async keptPictures(): Promise<number> {
    if (!this.page.url().startsWith("http")) {
      await this.page.goto("/connect");
    }
    // The app makes the database; a page that opened it first would make an empty one.
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open("carport");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const listing = database.transaction("answers").objectStore("answers").getAllKeys();
            listing.onsuccess = () => {
              database.close();
              resolve(listing.result.filter((key) => String(key).includes("/image/")).length);
            };
          };
        }),
    );
  }

  /** The badge in the top bar; it also says what the demo plays. */
  demoBadge(): Locator {
    return this.page.getByRole("banner").getByRole("button", { name: this.words.demo });
  }

  /** Chooses in the demo's menu, and waits until the car on the screen is read again. */
  async playsScene(label: string): Promise<void> {
    await this.demoBadge().click();
    await this.page.getByRole("menuitemradio", { name: label, exact: true }).click();
    // Cars that were never read are read before, and the worker draws a picture of each.
    await expect(this.says(this.words.demoPlays)).toContainText(label, { timeout: 25_000 });
  }

  async leavesDemo(): Promise<void> {
    await this.demoBadge().click();
    await this.page.getByRole("menuitem", { name: this.words.leaveDemo }).click();
  }

  async seesCar(name: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name })).toBeVisible({
      timeout: 20_000,
    });
  }

  /** Asks the car anew, and waits for the answer. */
  async refreshes(): Promise<void> {
    await this.button("refresh").click();
    await expect(this.says(this.words.refreshed)).toBeVisible();
  }

  /** What the page says to a screen reader in passing. */
  says(text: string): Locator {
    return this.page.getByRole("status").filter({ hasText: text });
  }

  /** Opens the list by its link: in the side bar, or in the menu that the car's name opens. */
  async opensCars(): Promise<void> {
    const link = this.page.getByRole("link", { name: this.words.cars, exact: true });
    const switcher = this.page.getByRole("button", { name: this.words.changeCar });
    await expect(link.or(switcher).first()).toBeVisible();
    if (await switcher.isVisible()) {
      await switcher.click();
    }
    await link.filter({ visible: true }).first().click();
    await expect(this.page.getByRole("heading", { level: 1, name: this.words.cars })).toBeVisible();
  }

  /** Opens the settings of a car by its line in the list. */
  async opensSettingsOf(name: string): Promise<void> {
    await this.page.goto("/settings");
    await this.settingsRow(name).getByRole("link").first().click();
    const heading = { level: 1, name: `Settings of ${name}` };
    await expect(this.page.getByRole("heading", heading)).toBeVisible();
  }

  /** The line of a car in the list of settings. */
  settingsRow(name: string): Locator {
    const vehicles = this.page.locator("section").filter({
      has: this.page.getByRole("heading", { level: 2, name: "Vehicles" }),
    });
    return vehicles
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  car(name: string): Locator {
    return this.page.getByRole("main").getByRole("link", { name, exact: true });
  }

  /** A notice of trouble. */
  alert(): Locator {
    return this.page.getByRole("alert");
  }

  button(word: keyof typeof WORDS.en): Locator {
    return this.page.getByRole("button", { name: this.words[word], exact: true });
  }
}
