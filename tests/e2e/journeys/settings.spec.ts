// Language, theme and home: applied at once, and still there before the next first paint.

import type { BrowserContext, Page } from "@playwright/test";
import { type Guard, UNANSWERED } from "../support/guard.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR, WORDS } from "../support/words.ts";

test.describe("a French browser", () => {
  test.use({ locale: "fr-FR" });

  test("a_french_browser_gets_french", async ({ page }) => {
    await page.goto("/");

    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.getByRole("heading", { level: 1, name: WORDS.fr.firstRun })).toBeVisible();
    await expect(page).toHaveTitle(/Carport/);
  });

  test("the_demo_speaks_french", async ({ page }) => {
    const owner = new Owner(page, "fr");
    await owner.openDemo();

    await owner.refreshes();

    await expect(page.getByRole("main").getByText(/verrouillée/i).first()).toBeVisible();
  });
});

test.describe("a German browser", () => {
  test.use({ locale: "de-DE" });

  test("a_browser_of_another_language_gets_english", async ({ page }) => {
    await page.goto("/");

    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("heading", { level: 1, name: WORDS.en.firstRun })).toBeVisible();
  });
});

test("the_language_can_be_switched_and_stays", async ({ page, context, guard }) => {
  await page.goto("/settings/display");

  await page.getByRole("radio", { name: "Français" }).check();

  await expect(page.getByRole("heading", { level: 1, name: "Affichage et langue" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await reloadWithoutApp(page, context, guard);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

test("a_switch_of_language_reaches_the_car", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();
  await page.getByRole("link", { name: WORDS.en.settings }).click();
  await page.getByRole("link", { name: "Display and language" }).click();

  await page.getByRole("radio", { name: "Français" }).check();
  await page.goBack();
  await page.goBack();

  await owner.seesCar(FIRST_CAR);
  await expect(page.getByRole("heading", { level: 2, name: WORDS.fr.security })).toBeVisible();
  await expect(page.getByRole("main").getByText(/verrouillée/i).first()).toBeVisible();
});

for (const [label, theme] of [["Light", "light"], ["Dark", "dark"], ["High contrast", "contrast"]]) {
  test(`the_theme_${theme}_is_applied_and_stays`, async ({ page, context, guard }) => {
    await page.goto("/settings/display");

    await page.getByRole("radio", { name: label, exact: true }).check();

    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    const color = await background(page);
    await reloadWithoutApp(page, context, guard);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    expect(await background(page)).toBe(color);
  });
}

test("read_only_mode_stays_and_reaches_the_other_tab", async ({ page, context }) => {
  await page.goto("/settings");
  const other = await context.newPage();
  await other.goto("/settings");
  const isReadOnly = (where: Page) => where.getByRole("switch", { name: "Read-only mode" });

  await isReadOnly(page).check();

  await expect(isReadOnly(other)).toBeChecked();
  await page.reload();
  await expect(isReadOnly(page)).toBeChecked();
});

test("the_theme_follows_the_device_unless_told_otherwise", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const light = await background(page);

  await page.emulateMedia({ colorScheme: "dark" });

  expect(await background(page)).not.toBe(light);
});

test("a_home_in_coordinates_yields_a_distance", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await expect(page.getByText("Home is not set")).toBeVisible();
  await page.getByRole("link", { name: "Set home" }).click();

  // Some kilometers from where the simulator's cars live.
  await page.getByLabel("Latitude").fill("46.9");
  await page.getByLabel("Longitude").fill("3.3312");
  await owner.page.getByRole("button", { name: "Save home" }).click();

  await expect(page.getByText("Home is saved.")).toBeVisible();
  await owner.opensCars();
  await owner.car(FIRST_CAR).click();
  await expect(page.getByText("Away", { exact: true })).toBeVisible();
  await expect(page.getByText(/^\d+\.\d\skm from home/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^\d+\.\d\skm from home/)).toBeVisible();
});

test("the_position_of_the_car_can_become_home", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await page.goto("/settings/home");

  await page.getByRole("button", { name: "Use the car’s position" }).click();
  await page.getByRole("button", { name: "Save home" }).click();

  await expect(page.getByText("Home is saved.")).toBeVisible();
  await owner.opensCars();
  await owner.car(FIRST_CAR).click();
  await expect(page.getByText("At home", { exact: true })).toBeVisible();
});

const BAD_HOMES = [
  ["", "3.3", "50", "Enter the latitude."],
  ["north", "3.3", "50", "The latitude is a number of degrees, for example 48.8566."],
  ["91", "3.3", "50", "The latitude lies between -90 and 90."],
  ["46.5", "", "50", "Enter the longitude."],
  ["46.5", "181", "50", "The longitude lies between -180 and 180."],
  ["46.5", "3.3", "", "Enter the radius."],
  ["46.5", "3.3", "5", "The radius lies between 10 and 5,000 metres."],
  ["0", "0", "50", "The point 0, 0 lies in the ocean."],
];

test("bad_coordinates_have_their_sentences", async ({ page }) => {
  await page.goto("/settings/home");
  for (const [latitude, longitude, radius, sentence] of BAD_HOMES) {
    await page.getByLabel("Latitude").fill(latitude);
    await page.getByLabel("Longitude").fill(longitude);
    await page.getByLabel("Presence radius").fill(radius);

    await page.getByRole("button", { name: "Save home" }).click();

    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(page.getByText("Home is saved.")).toHaveCount(0);
  }
  await page.reload();
  await expect(page.getByLabel("Latitude")).toHaveValue("");
});

test.describe("in French", () => {
  test.use({ locale: "fr-FR" });

  test("coordinates_are_read_as_french_writes_them", async ({ page }) => {
    await page.goto("/settings/home");

    await page.getByLabel("Latitude").fill("46,5708");
    await page.getByLabel("Longitude").fill("3,3312");
    await page.getByRole("button", { name: "Enregistrer le domicile" }).click();

    await expect(page.getByText("Le domicile est enregistré.")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Latitude")).toHaveValue(/^46[.,]5708/);
  });
});

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** What stands on the screen before the app does: the app itself never comes. */
async function reloadWithoutApp(
  page: Page,
  context: BrowserContext,
  guard: Guard,
): Promise<void> {
  guard.expect(UNANSWERED);
  await context.route(/\.(wasm|js)$/, (route) =>
    route.request().url().endsWith("/theme.js") ? route.fallback() : route.abort(),
  );
  await page.reload();
}
