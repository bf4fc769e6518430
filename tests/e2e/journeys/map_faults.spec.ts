// The map as a machine judges it: in both languages, light, dark and in high contrast, and on a phone.

import type { Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { CarMap } from "../support/map.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { type LanguageCode, LOCALES } from "../support/words.ts";

test.setTimeout(90_000);

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark"] as const) {
    test.describe(`${language} ${theme}`, () => {
      test.use({ locale: LOCALES[language] });

      test(`no_part_of_the_map_has_a_fault_in_${language}_${theme}`, async ({ page }) => {
        await choosesTheme(page, theme);
        await judgesEveryPart(page, language);
      });
    });
  }
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("no_part_of_the_map_has_a_fault_on_a_phone", async ({ page }) => {
    await judgesEveryPart(page, "en");
  });
});

test.describe("in high contrast", () => {
  test("no_part_of_the_map_has_a_fault_in_high_contrast", async ({ page }) => {
    await choosesTheme(page, "contrast");
    await judgesEveryPart(page, "en");
  });
});

for (const width of [320, 390]) {
  test(`the_map_does_not_scroll_sideways_at_${width}_pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const map = await demoMap(page, "en");

    for (const view of await parts(page)) {
      await view.check();
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overhang, await view.getAttribute("name")).toBe(0);
    }
    await expect(map.ground).toBeVisible();
  });
}

async function demoMap(page: Page, language: LanguageCode): Promise<CarMap> {
  await new Owner(page, language).openDemo();
  const map = new CarMap(page, language);
  await map.opens();
  return map;
}

/** The choices of what the panel shows. */
function parts(page: Page) {
  return page.locator("input[name=map-view]").all();
}

async function judgesEveryPart(page: Page, language: LanguageCode): Promise<void> {
  const map = await demoMap(page, language);
  const views = await parts(page);
  expect(views).toHaveLength(4);
  for (const [index, view] of views.entries()) {
    await view.check();
    await hasNoFault(page, `part ${index}`);
  }
  // The form of a place, with its handles on the map.
  await page.locator(".map-row-tools button").first().click();
  await expect(page.locator(".place-editor")).toBeVisible();
  await hasNoFault(page, "a place that is changed");
  await page.locator(".place-editor button[type=button]").last().click();
  await map.ground.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#map-picked")).toBeVisible();
  await hasNoFault(page, "a point");
  await page.locator(".stage-tool").filter({ hasText: /\w/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await hasNoFault(page, "the question about tiles");
}

/** As the settings keep it, before the first paint. */
async function choosesTheme(page: Page, theme: "light" | "dark" | "contrast"): Promise<void> {
  await page.addInitScript((theme) => {
    if (window.top === window) {
      localStorage.setItem("carport.settings", JSON.stringify({ v: 1, theme }));
    }
  }, theme);
}
