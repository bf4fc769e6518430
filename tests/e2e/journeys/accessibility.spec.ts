// Every page as a machine judges it: in both languages, light and dark.

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR, FLEET, LOCALES } from "../support/words.ts";

for (const language of ["en", "fr"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${language} ${colorScheme}`, () => {
      test.use({ locale: LOCALES[language], colorScheme });

      test(`no_page_has_a_fault_in_${language}_${colorScheme}`, async ({ page }) => {
        const owner = new Owner(page, language);

        await page.goto("/");
        await expect(owner.button("tryDemo")).toBeVisible();
        await hasNoFault(page, "first run");

        await page.goto("/connect");
        await expect(owner.captcha()).toBeVisible();
        await hasNoFault(page, "connect");
        await owner.submits();
        await hasNoFault(page, "connect with errors");

        await page.goto("/settings");
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await hasNoFault(page, "settings");

        await owner.openDemo();
        await hasNoFault(page, "dashboard");

        await owner.opensCars();
        await expect(owner.car(FIRST_CAR)).toBeVisible();
        await hasNoFault(page, "cars");
      });
    });
  }
}

test("no_page_has_a_fault_in_high_contrast", async ({ page }) => {
  await page.goto("/settings/display");
  await page.getByRole("radio", { name: "High contrast" }).check();
  await hasNoFault(page, "settings");

  await new Owner(page).openDemo();
  await hasNoFault(page, "dashboard");
});

test("a_notice_has_no_fault", async ({ page, vendor, guard }) => {
  guard.expect(/status of 489/);
  const owner = new Owner(page);
  await owner.signsIn();
  await vendor.play("blocked");
  await owner.button("refresh").click();
  await expect(owner.alert()).toBeVisible();

  await hasNoFault(page, "dashboard with a notice");
});

for (const width of [320, 390]) {
  test(`no_page_scrolls_sideways_at_${width}_pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const owner = new Owner(page);
    await page.goto("/");
    await expect(owner.button("tryDemo")).toBeVisible();
    await fits(page, "first run");
    await page.goto("/connect");
    await expect(owner.captcha()).toBeVisible();
    await fits(page, "connect");
    await page.goto("/settings");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await fits(page, "settings");
    await owner.openDemo();
    await owner.opensCars();
    await expect(owner.car(FLEET[6])).toBeVisible();
    await fits(page, "cars");
    for (const name of FLEET) {
      await owner.car(name).click();
      await owner.seesCar(name);
      await page.getByText("Doors and windows", { exact: true }).click();
      await fits(page, name);
      await page.goBack();
    }
  });
}

test("the_button_that_signs_in_has_a_name", async ({ page }) => {
  await page.goto("/connect");

  await expect(new Owner(page).button("signIn")).toBeVisible();
});

async function fits(page: Page, name: string): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overhang, name).toBe(0);
}

async function hasNoFault(page: Page, name: string): Promise<void> {
  // The stand-in in the captcha's frame is not ours to judge.
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${name}: ${id} at ${node.target.join(" ")}: ${node.failureSummary}`),
  );
  expect(faults).toEqual([]);
}
