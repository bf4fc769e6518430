// Every screen as a machine judges it: in both languages, light, dark and in high contrast.

import type { Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR, FLEET, LOCALES } from "../support/words.ts";

/** Screens that stand without a car. */
const ALONE = [
  "/import",
  "/settings",
  "/settings/display",
  "/settings/units",
  "/settings/refresh",
  "/settings/home",
  "/settings/accounts",
  "/settings/log",
  "/nowhere",
];

for (const language of ["en", "fr"] as const) {
  for (const theme of ["light", "dark", "contrast"] as const) {
    test.describe(`${language} ${theme}`, () => {
      test.use({ locale: LOCALES[language] });

      test(`no_screen_has_a_fault_in_${language}_${theme}`, async ({ page }) => {
        test.setTimeout(120_000);
        await choosesTheme(page, theme);
        await judgesEveryScreen(page, new Owner(page, language));
      });
    });
  }
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("no_screen_has_a_fault_on_a_phone", async ({ page }) => {
    test.setTimeout(120_000);
    await judgesEveryScreen(page, new Owner(page));
  });
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
    await page.goto(`${new URL(await hrefOf(page, FIRST_CAR)).pathname}/commands`);
    await expect(page.locator("#command-lights")).toBeVisible();
    await fits(page, "commands");
    for (const code of ["find", "send_poi", "set_target", "set_ac_limit", "set_charging_plan"]) {
      await page.locator(`#command-${code}`).click();
      await fits(page, `command ${code}`);
      await page.keyboard.press("Escape");
    }
    await page.locator("#command-lock").click();
    await expect(page.getByRole("article").first()).toBeVisible();
    await fits(page, "a command on its way");
  });
}

/** Where a link of the list leads. */
async function hrefOf(page: Page, car: string): Promise<string> {
  return new Owner(page).car(car).evaluate((link: HTMLAnchorElement) => link.href);
}

test("the_button_that_signs_in_has_a_name", async ({ page }) => {
  await page.goto("/connect");

  await expect(new Owner(page).button("signIn")).toBeVisible();
});

/** As the settings keep it, before the first paint. */
async function choosesTheme(page: Page, theme: "light" | "dark" | "contrast"): Promise<void> {
  await page.addInitScript((theme) => {
    // The captcha's frame is another origin's, and has no storage of its own.
    if (window.top === window) {
      localStorage.setItem("carport.settings", JSON.stringify({ v: 1, theme }));
    }
  }, theme);
}

async function judgesEveryScreen(page: Page, owner: Owner): Promise<void> {
  const judge = (name: string) => hasNoFault(page, name);
  const heading = page.getByRole("heading", { level: 1 });

  await page.goto("/");
  await expect(owner.button("tryDemo")).toBeVisible();
  await judge("first run");
  await page.goto("/connect");
  await expect(owner.captcha()).toBeVisible();
  await judge("connect");
  await owner.submits();
  await judge("connect with errors");
  for (const address of ALONE) {
    await page.goto(address);
    await expect(heading).toBeVisible();
    await judge(address);
  }

  await owner.openDemo();
  await judge("dashboard");
  await judgesWhatOpens(page, owner, judge);
  const car = new URL(page.url()).pathname;
  for (const address of [car.replace("/car/", "/settings/car/"), car.replace("/car/", "/settings/data/"), "/cars"]) {
    await page.goto(address);
    await expect(heading).toBeVisible();
    await judge(address.replace(/[0-9a-f]{16}/, "ID"));
  }
  await page.goto(`${car}/commands`);
  await judgesCommands(page, judge);
}

/** The board, what opens over it, and a command on its way. */
async function judgesCommands(page: Page, judge: (name: string) => Promise<void>): Promise<void> {
  await expect(page.locator("#command-lights")).toBeVisible();
  await judge("commands");
  for (const code of ["find", "send_poi", "set_target", "set_ac_limit", "set_charging_plan"]) {
    await page.locator(`#command-${code}`).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await judge(`command ${code}`);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await page.locator("#command-lock").click();
  await expect(page.getByRole("article").first()).toBeVisible();
  await judge("a command on its way");
}

/** What lies over the dashboard or unfolds in it. */
async function judgesWhatOpens(
  page: Page,
  owner: Owner,
  judge: (name: string) => Promise<void>,
): Promise<void> {
  const { words } = owner;
  const opened = async (name: string) => {
    await expect(page.getByRole("dialog")).toBeVisible();
    await judge(name);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  };

  await page.getByRole("button", { name: words.allValues }).click();
  await opened("all values");
  await page.getByRole("button", { name: words.odometer }).click();
  await opened("one value");
  await page.keyboard.press("?");
  await opened("keys");
  await page.getByRole("button", { name: words.arrange }).click();
  await judge("arranging");
  await page.getByRole("button", { name: words.done }).click();
}

async function fits(page: Page, name: string): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overhang, name).toBe(0);
}
