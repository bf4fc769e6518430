// Everything can be done without a pointer, and one always sees where one is.

import type { Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

/** More stops than any page has. */
const PATIENCE = 40;

interface Stop {
  name: string;
  hasVisibleFocus: boolean;
}

test("the_skip_link_comes_first_and_leads_to_the_content", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("main")).toBeVisible();

  await page.keyboard.press("Tab");
  const skip = page.getByRole("button", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("main")).toBeFocused();
});

test("the_demo_can_be_opened_and_refreshed_by_keyboard", async ({ page }) => {
  const owner = new Owner(page);
  await page.goto("/");
  await expect(owner.button("tryDemo")).toBeVisible();

  await tabTo(page, "Try the demo");
  await page.keyboard.press("Enter");
  await owner.seesCar(FIRST_CAR);
  await tabTo(page, "Refresh");
  await page.keyboard.press("Enter");

  await expect(owner.says(owner.words.refreshed)).toBeVisible();
});

for (const address of ["/", "/connect", "/settings"]) {
  test(`focus_is_always_visible_on_${address === "/" ? "first_run" : address.slice(1)}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

    for (const { name, hasVisibleFocus } of await stops(page)) {
      expect(hasVisibleFocus, name).toBe(true);
    }
  });
}

test("a_question_can_be_left_by_escape_and_gives_the_focus_back", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await owner.opensCars();
  await owner.button("signOut").focus();
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog");
  await expect(question).toBeVisible();

  await page.keyboard.press("Escape");

  await expect(question).toBeHidden();
  await expect(owner.button("signOut")).toBeFocused();
});

test("choices_follow_the_arrow_keys", async ({ page }) => {
  await page.goto("/settings/display");
  await page.getByRole("radio", { name: "English" }).focus();

  await page.keyboard.press("ArrowUp");

  await expect(page.getByRole("heading", { level: 1, name: "Affichage et langue" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Français" })).toBeFocused();
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < PATIENCE; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    expect(stop?.hasVisibleFocus ?? true, stop?.name).toBe(true);
    if (stop?.name === name) {
      return;
    }
  }
  throw new Error(`the Tab key never came to “${name}”`);
}

/** All stops of the Tab key on a page, from the top. */
async function stops(page: Page): Promise<Stop[]> {
  const found: Stop[] = [];
  for (let press = 0; press < PATIENCE; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop === null || (found.length > 0 && stop.name === found[0].name)) {
      break;
    }
    found.push(stop);
  }
  expect(found.length).toBeGreaterThan(3);
  return found;
}

/** What has the focus in the document itself; null for the document as a whole. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return null;
    }
    // A radio button may be drawn by its label.
    const drawn = [element, ...(element.parentElement ? [element.parentElement] : [])];
    const siblings = [...(element.parentElement?.children ?? [])];
    const hasVisibleFocus =
      element instanceof HTMLIFrameElement ||
      [...drawn, ...siblings].some((part) => {
        const style = getComputedStyle(part);
        const hasOutline = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0;
        return hasOutline || style.boxShadow !== "none";
      });
    const label = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return { name: label.trim() || element.id, hasVisibleFocus };
  });
}
