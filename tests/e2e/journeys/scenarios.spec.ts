// What the demo's menu offers, and what the first screen of a car says of it.

import type { Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR, LOCALES } from "../support/words.ts";

test.use({ hasCaptcha: false });

/** The label in the menu, and what has to be read on the screen of the first car. */
const OFFERS: [name: string, label: string, says: RegExp[]][] = [
  ["all_is_well", "All is well", [/^Locked and secured, everything is closed, at home \(/]],
  ["charging", "Charging", [/, at home \(.*, charging, 80\s% expected (today|tomorrow) at /]],
  ["unlocked_away", "Unlocked, away", [/^Unlocked, .*, away \(2\.8\skm\)/, /^Unlocked, away from home$/]],
  ["window_open", "Window open", [/^Locked and secured, .*left front window.*open/i]],
  ["a_low_tire", "Low tyre", [/^Tyre pressure too low/]],
  ["an_overdue_service", "Service overdue", [/^Service overdue/, /^The vehicle check is overdue/]],
  ["a_missing_position", "Position missing", [/, position unknown/]],
  ["nine_days_of_silence", "Silent for nine days", [/^9\sdays ago: /, /^Nothing from the car for 9\sdays$/]],
];

/** The same for what refuses to answer: what the car last said stays beneath it. */
const REFUSALS: [name: string, label: string, says: RegExp[]][] = [
  ["no_calls_left", "Daily calls used up", [/^BMW’s limit is reached$/, /Next read possible (today|tomorrow) at /]],
  ["blocked", "Blocked by BMW", [/^BMW does not accept this app$/]],
  ["offline", "Offline", [/^You are offline$/]],
];

for (const [name, label, texts] of OFFERS) {
  test(`the_menu_shows_${name}`, async ({ page }) => {
    const owner = await inTheDemo(page);

    await owner.playsScene(label);

    await says(page, texts);
    await expect(owner.alert()).toHaveCount(0);
  });
}

for (const [name, label, texts] of REFUSALS) {
  test(`the_menu_shows_${name}_above_the_last_data`, async ({ page }) => {
    const owner = await inTheDemo(page);

    await owner.playsScene(label);

    await says(page, [...texts, /^Locked and secured, everything is closed, at home \(/]);
  });
}

test("a_refusal_does_not_outlive_its_scene", async ({ page }) => {
  const owner = await inTheDemo(page);
  await owner.playsScene("Daily calls used up");
  await says(page, [/^BMW’s limit is reached$/]);

  await owner.playsScene("Charging");

  await says(page, [/, charging, /]);
  await expect(page.getByText("BMW’s limit is reached")).toHaveCount(0);
});

test("what_is_played_survives_a_reload", async ({ page }) => {
  const owner = await inTheDemo(page);
  await owner.playsScene("Unlocked, away");

  await page.reload();

  await owner.seesCar(FIRST_CAR);
  await says(page, [/^Unlocked, .*, away \(/]);
  await expect(owner.demoBadge()).toContainText("Unlocked, away");
});

test("an_address_opens_the_demo_with_a_scene", async ({ page }) => {
  const owner = new Owner(page);

  await page.goto("/demo?scenario=position-missing");
  await owner.car(FIRST_CAR).click({ timeout: 20_000 });

  await says(page, [/, position unknown/]);
});

test("an_address_names_another_scene_than_the_one_that_was_played", async ({ page }) => {
  const owner = await inTheDemo(page);
  await owner.playsScene("Charging");

  await page.goto("/demo?scenario=position-missing");
  await owner.car(FIRST_CAR).click({ timeout: 20_000 });

  await says(page, [/, position unknown/]);
});

test("an_address_with_an_unknown_scene_opens_an_ordinary_day", async ({ page }) => {
  const owner = new Owner(page);

  await page.goto("/demo?scenario=no-such-thing");
  await owner.car(FIRST_CAR).click({ timeout: 20_000 });

  await says(page, [/^Locked and secured, .*, at home \(/]);
});

test("the_menu_is_operated_by_keyboard", async ({ page }) => {
  const owner = await inTheDemo(page);
  const item = (name: string) => page.getByRole("menuitemradio", { name, exact: true });
  await owner.demoBadge().focus();
  await page.keyboard.press("Enter");
  await expect(item("All is well")).toBeFocused();
  await expect(item("All is well")).toBeChecked();

  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("menuitem", { name: owner.words.leaveDemo })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(item("Charging")).toBeFocused();
  await expect(item("Charging")).not.toBeChecked();
  await page.keyboard.press("Escape");

  await expect(owner.demoBadge()).toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(owner.demoBadge()).toBeFocused();
  await says(page, [/, charging, /]);
});

test.describe("in French, on a phone", () => {
  test.use({ locale: LOCALES.fr, viewport: { width: 390, height: 844 } });

  test("the_menu_speaks_the_language_of_the_screen", async ({ page }) => {
    const owner = await inTheDemo(page, "fr");

    await owner.playsScene("Fenêtre ouverte");

    await says(page, [/^Verrouillée et sécurisée, .*fenêtre avant gauche.*ouverte/i]);
  });
});

async function inTheDemo(page: Page, language: "en" | "fr" = "en"): Promise<Owner> {
  const owner = new Owner(page, language);
  await owner.openDemo();
  return owner;
}

/** Every one of these can be read on the page. */
async function says(page: Page, texts: RegExp[]): Promise<void> {
  for (const text of texts) {
    await expect(page.getByRole("main").getByText(text).first()).toBeVisible();
  }
}
