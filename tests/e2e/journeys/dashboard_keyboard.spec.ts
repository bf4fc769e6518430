// The first screen of a car, read and worked without a pointer.

import type { Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR, FLEET } from "../support/words.ts";

/** More stops than the screen has. */
const PATIENCE = 120;

test("every_value_of_the_dashboard_is_reached_by_tab_and_seen_when_it_is", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();
  const buttons = page.getByRole("main").locator("button, a, summary").filter({ visible: true });
  const wanted = await buttons.count();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  const reached = new Set<string>();
  for (let stop = 0; stop < PATIENCE; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active.closest("main") === null) {
        return null;
      }
      const all = [...document.querySelectorAll("main button, main a, main summary")];
      // A value in a row has its ring around the whole row.
      const hasRing = [null, "::after"].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(active, part);
        return outlineStyle !== "none" && outlineWidth !== "0px";
      });
      return { index: String(all.indexOf(active)), text: active.textContent ?? "", hasRing };
    });
    if (at !== null) {
      expect(at.hasRing, at.text).toBe(true);
      reached.add(at.index);
    }
  }

  expect(reached.size).toBe(wanted);
});

test("a_value_opens_by_enter_and_gives_the_focus_back_by_escape", async ({ page }) => {
  await new Owner(page).openDemo();
  const odometer = page.getByRole("button", { name: "Odometer" });
  await odometer.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Odometer" })).toBeVisible();

  await page.keyboard.press("Escape");

  await expect(odometer).toBeFocused();
});

test("a_slash_searches_all_values", async ({ page }) => {
  await new Owner(page).openDemo();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Search values")).toBeFocused();

  await page.keyboard.type("odom");

  const dialog = page.getByRole("dialog", { name: "All values" });
  await expect(dialog.getByRole("button", { name: /^Odometer/ })).toBeVisible();
  await expect(dialog.getByRole("button", { name: /^Model/ })).toBeHidden();
});

test("tiles_are_moved_and_hidden_by_keys_and_stay_so_after_a_reload", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  await page.getByRole("button", { name: "Arrange the screen" }).press("Enter");
  const handle = page.getByRole("button", { name: "Move Odometer" });
  await handle.focus();
  for (let place = 7; place >= 1; place -= 1) {
    await page.keyboard.press("ArrowUp");
    await expect(owner.says(`Odometer: ${place} of 9`)).toBeAttached();
    // A row that moved gets its focus back with the next frame.
    await expect(handle).toBeFocused();
  }
  await page.getByRole("switch", { name: "Show Home" }).press(" ");
  await page.getByRole("button", { name: "Done" }).press("Enter");
  const home = page.getByRole("heading", { name: "Home", level: 2 });
  // The screen shows what is kept.
  await tilesAre(page, ["Odometer", "Security"]);
  await expect(home).toBeHidden();

  await page.reload();

  await owner.seesCar(FIRST_CAR);
  await tilesAre(page, ["Odometer", "Security"]);
  await expect(home).toBeHidden();
});

test("a_tile_is_dragged_to_another_place", async ({ page }) => {
  await new Owner(page).openDemo();
  await page.getByRole("button", { name: "Arrange the screen" }).click();
  const rows = page.getByRole("main").getByRole("listitem").filter({ has: page.getByRole("switch") });
  await expect(rows.first()).toContainText("Security");
  await page.getByRole("button", { name: "Move Care" }).hover();
  await page.mouse.down();
  const target = await rows.first().boundingBox();
  await page.mouse.move(target!.x + 60, target!.y + target!.height / 2, { steps: 12 });
  await page.mouse.up();

  await expect(rows.first()).toContainText("Care");
});

test("keys_lead_to_the_next_car_to_the_settings_and_back", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();
  await page.keyboard.press("]");
  await owner.seesCar(FLEET[1]);
  await page.keyboard.press("[");
  await owner.seesCar(FIRST_CAR);
  await page.keyboard.press("5");
  await owner.seesCar("Settings");
  await page.keyboard.press("1");
  await owner.seesCar(FIRST_CAR);
});

test("whoever_wants_no_keys_switches_them_off", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();
  await page.keyboard.press("?");
  await page.getByRole("switch", { name: "Use keyboard shortcuts" }).press(" ");
  await page.keyboard.press("Escape");

  await page.keyboard.press("5");
  await page.keyboard.press("]");

  await owner.seesCar(FIRST_CAR);
});

/** The first tiles of the screen, by their headings, in reading order. */
async function tilesAre(page: Page, names: string[]): Promise<void> {
  const tiles = page.locator(".board section.tile");
  for (const [index, name] of names.entries()) {
    await expect(tiles.nth(index)).toContainText(name);
  }
}
