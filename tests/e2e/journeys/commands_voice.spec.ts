// Commands by keyboard alone, and what a screen reader hears of them.

import type { Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { HURRIED, openCommands, simulatedCar, steer } from "./commands_support.ts";

test.use({ speed: HURRIED });
test.setTimeout(90_000);

test.beforeEach(async ({ page }) => {
  await new Owner(page).signsInFully();
  await openCommands(page);
});

/** Everything that the page's live regions said from now on, with its moment. */
async function listens(page: Page): Promise<() => Promise<{ role: string; text: string; at: number }[]>> {
  await page.evaluate(() => {
    const heard: { role: string; text: string; at: number }[] = [];
    Object.assign(window, { heard });
    for (const region of document.querySelectorAll(".visually-hidden[role=status], .visually-hidden[role=alert]")) {
      new MutationObserver(() => {
        const text = region.textContent ?? "";
        heard.push({ role: region.getAttribute("role")!, text, at: performance.now() });
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  return () => page.evaluate(() => (window as unknown as { heard: { role: string; text: string; at: number }[] }).heard);
}

/** Waits until a sentence was said. */
function hears(heard: () => Promise<{ text: string }[]>): (sentence: string) => Promise<void> {
  return async (sentence) => {
    await expect
      .poll(async () => (await heard()).some((word) => word.text.includes(sentence)), { timeout: 40_000 })
      .toBe(true);
  };
}

/** Presses Tab until the element of an id has the focus. */
async function tabsTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await page.locator(selector).evaluate((element) => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${selector}`);
}

test("the_key_4_leads_to_the_commands", async ({ page }) => {
  await page.keyboard.press("1");
  await expect(page.locator(".hero-sentence")).toBeVisible();
  await page.keyboard.press("4");

  await expect(page.getByRole("heading", { level: 1, name: "Commands" })).toBeVisible();
});

test("every_button_of_the_board_is_reached_by_tab", async ({ page }) => {
  const controls = page.locator(
    ".command-board :is(button, summary):visible:not([hidden] *)",
  );
  const wanted = await controls.evaluateAll((all) => all.map((control, place) => {
    control.setAttribute("data-place", String(place));
    return String(place);
  }));
  const reached = new Set<string>();
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => document.activeElement?.getAttribute("data-place"));
    if (place !== null && place !== undefined) {
      reached.add(place);
    }
  }
  expect([...reached].sort()).toEqual(wanted.sort());
  expect(wanted.length).toBeGreaterThan(13);
});

test("every_command_is_given_by_keys_and_its_end_is_said", async ({ page, vendor }) => {
  test.setTimeout(180_000);
  const heard = await listens(page);
  const said = hears(heard);

  await tabsTo(page, "#command-lights");
  await page.keyboard.press("Enter");
  await said("BMW says that the lights flashed.");

  await tabsTo(page, "#command-lock");
  await page.keyboard.press(" ");
  await said("The car is locked.");

  await tabsTo(page, ".slide-handle");
  await page.keyboard.down(" ");
  await page.waitForTimeout(1_200);
  await page.keyboard.up(" ");
  await said("The car is unlocked.");

  await tabsTo(page, "#command-find");
  await page.keyboard.press("Enter");
  await tabsTo(page, "dialog .button-primary");
  await page.keyboard.press("Enter");
  await said("The car has told where it is.");
  expect((await simulatedCar(vendor)).searched).toBe(1);
});

test("calm_words_leave_three_seconds_between_them", async ({ page }) => {
  const heard = await listens(page);
  await page.locator("#command-lock").click();
  await hears(heard)("The car is locked.");

  const calm = (await heard()).filter((word) => word.role === "status");
  expect(calm.length).toBeGreaterThan(1);
  for (const [place, word] of calm.entries()) {
    const before = calm[place - 1];
    if (before !== undefined && before.text !== word.text) {
      expect(word.at - before.at).toBeGreaterThan(2_900);
    }
  }
});

test("a_lock_that_failed_is_said_at_once_and_loudly", async ({ page, vendor }) => {
  const heard = await listens(page);
  await steer(vendor, "command-fails");
  await page.locator("#command-lock").click();

  await expect
    .poll(async () => (await heard()).some((word) => word.role === "alert" && word.text.startsWith("Lock:")), { timeout: 40_000 })
    .toBe(true);
});

test("a_second_tab_shows_what_the_first_one_does_and_sends_nothing", async ({ page, vendor, context }) => {
  await page.locator("#command-lock").click();
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect.poll(async () => (await vendor.calls()).some((call) => call.path.includes("door-lock"))).toBe(true);

  const second = await context.newPage();
  await second.goto(page.url());

  await expect(second.getByRole("article").first()).toContainText("The car is locked.", { timeout: 30_000 });
  await expect(page.getByRole("article").first()).toContainText("The car is locked.", { timeout: 30_000 });
  const calls = await vendor.calls();
  expect(calls.filter((call) => call.path.includes("door-lock"))).toHaveLength(1);
});

test("what_costs_something_is_given_and_answered_by_keys_too", async ({ page, vendor }) => {
  test.setTimeout(180_000);
  await steer(vendor, "charging");
  await tabsTo(page, "#command-refresh");
  await page.keyboard.press("Enter");
  const heard = await listens(page);
  const said = hears(heard);

  await expect(page.locator("#command-charge_stop")).not.toHaveAttribute("aria-disabled", "true");
  await tabsTo(page, "#command-charge_stop");
  await page.keyboard.press("Enter");
  await said("The car has stopped charging.");
  await tabsTo(page, "#command-charge_start");
  await page.keyboard.press("Enter");
  await said("The car is charging.");

  await tabsTo(page, "#command-climate_start");
  await page.keyboard.press("Enter");
  await tabsTo(page, "dialog[open] .button-danger");
  await page.keyboard.press("Enter");
  await said("The climate is running.");
  await tabsTo(page, "#command-climate_stop");
  await page.keyboard.press("Enter");
  await said("The climate is off.");

  await tabsTo(page, ".hold");
  await page.keyboard.down(" ");
  await page.waitForTimeout(1_200);
  await page.keyboard.up(" ");
  const atNight = page.getByRole("button", { name: "Sound it all the same" });
  const underWay = page.getByRole("article").filter({ hasText: "Sound the horn" });
  await expect(atNight.or(underWay).first()).toBeVisible();
  if (await atNight.isVisible()) {
    await tabsTo(page, "dialog[open] .button-danger");
    await page.keyboard.press("Enter");
  }
  await said("BMW says that the horn sounded.");
});

test("what_carries_something_is_given_by_keys_too", async ({ page, vendor }) => {
  test.setTimeout(180_000);
  const heard = await listens(page);
  const said = hears(heard);

  await tabsTo(page, "#command-send_poi");
  await page.keyboard.press("Enter");
  await tabsTo(page, "dialog[open] input[type=text] >> nth=0");
  await page.keyboard.type("geo:45.1885,5.7245?q=45.1885,5.7245(Charging stop)");
  await page.keyboard.press("Enter");
  await said("BMW has taken the place");
  expect((await simulatedCar(vendor)).destinations).toHaveLength(1);

  for (const [code, sentence] of [
    ["set_target", "The car has the new charging target."],
    ["set_ac_limit", "The car has the new current limit."],
  ] as const) {
    await tabsTo(page, `#command-${code}`);
    await page.keyboard.press("Enter");
    await tabsTo(page, "dialog[open] input[type=range]");
    await page.keyboard.press("ArrowLeft");
    await tabsTo(page, "dialog[open] .button-primary");
    await page.keyboard.press("Enter");
    await said(sentence);
  }

  await tabsTo(page, "#command-set_charging_plan");
  await page.keyboard.press("Enter");
  await tabsTo(page, "dialog[open] #plan-climate");
  await page.keyboard.press(" ");
  await tabsTo(page, "dialog[open] .button-primary");
  await page.keyboard.press("Enter");
  await said("The car has the new charging plan.");
});
