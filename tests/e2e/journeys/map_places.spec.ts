// Home and the other places of an owner: made, moved and removed on the map, by hand and by keys.

import type { Page } from "@playwright/test";
import { CarMap, drags, SIMULATED_HOME } from "../support/map.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

/** An owner who has no place yet, on the map. */
async function signedIn(page: Page): Promise<CarMap> {
  await new Owner(page).signsIn();
  const map = new CarMap(page);
  await map.opens();
  return map;
}

async function radiusOf(map: CarMap): Promise<number> {
  return Number(await map.radius.getAttribute("aria-valuenow"));
}

/** Goes on by the Tab key until something has the focus. */
async function tabsTo(page: Page, name: string | RegExp): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.getAttribute("aria-label") ?? element?.getAttribute("name");
      const labels = (element as HTMLInputElement | null)?.labels;
      return [label, labels?.[0]?.textContent, element?.textContent].map((text) => text?.trim() ?? "");
    });
    if (focused.some((text) => (typeof name === "string" ? text === name : name.test(text)))) {
      return;
    }
  }
  throw new Error(`the Tab key never came to “${name}”`);
}

test.describe("by keys alone", () => {
  test("home_is_set_its_radius_changed_and_the_distance_read", async ({ page }) => {
    await new Owner(page).signsIn();
    await page.keyboard.press("2");
    const map = new CarMap(page);
    await map.isThere();

    // Home is the first thing the empty map offers.
    await tabsTo(page, "Set home");
    await page.keyboard.press("Enter");
    await tabsTo(page, "place-typed");
    await page.keyboard.type(SIMULATED_HOME);
    await expect(page.getByText("Understood: 46.5708° N, 3.3312° E")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Home is saved.")).toBeVisible();

    await tabsTo(page, "Edit Home");
    await page.keyboard.press("Enter");
    const before = await radiusOf(map);
    await tabsTo(page, "Radius of the place");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("PageUp");
    expect(await radiusOf(map)).toBe(before + 60);
    await expect(map.radius).toHaveAttribute("aria-valuetext", /\d+\sm/);
    await tabsTo(page, "Save");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Home is saved.")).toBeVisible();

    await map.part("places").focus();
    await page.keyboard.press("ArrowRight");
    await expect(map.part("now")).toBeChecked();
    await expect(map.headline).toHaveText(/home|away/i);
    await expect(map.here).toContainText(/\d[\s\u202f\u00a0]?(?:m|km)\b/);
  });

  test("home_is_set_by_the_crosshair", async ({ page }) => {
    const map = await signedIn(page);
    await map.ground.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");

    await expect(page.getByRole("heading", { name: "This point" })).toBeFocused();
    await tabsTo(page, "Set home here");
    await page.keyboard.press("Enter");
    await tabsTo(page, "Save");
    await page.keyboard.press("Enter");

    await expect(page.getByText("Home is saved.")).toBeVisible();
  });

  test("the_middle_moves_by_arrow_keys", async ({ page }) => {
    const map = await signedIn(page);
    await map.setsHome();
    await map.button("Edit Home").click();
    const understood = page.getByText(/^Understood: /);
    const before = await understood.innerText();

    await map.center.focus();
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press("Shift+ArrowUp");
    }

    await expect(understood).not.toHaveText(before);
    await expect(map.center).toBeFocused();
  });
});

test.describe("by hand", () => {
  test("a_tap_sets_home_and_it_survives_a_reload", async ({ page }) => {
    const map = await signedIn(page);
    await map.beginsHome();
    const { x, y } = await map.pointAt(0.5, 0.4);
    await page.mouse.click(x, y);
    await expect(page.getByText(/^Understood: /)).toBeVisible();

    await map.saves();
    await page.reload();
    await map.isThere();
    await map.shows("places");

    await expect(map.button("Edit Home")).toBeVisible();
    await expect(page.locator(".map-ground .map-place.is-home")).toBeVisible();
  });

  test("the_handle_on_the_rim_changes_the_radius", async ({ page }) => {
    const map = await signedIn(page);
    await map.setsHome();
    await map.button("Edit Home").click();
    const before = await radiusOf(map);

    await drags(map.radius, 60, 0);

    expect(await radiusOf(map)).toBeGreaterThan(before + 20);
    const field = page.getByLabel("Presence radius, in metres");
    await expect(field).toHaveValue(String(await radiusOf(map)));
    await map.saves();
    await expect(page.getByText(/Radius \d+\sm/)).toBeVisible();
  });

  test("the_middle_can_be_dragged", async ({ page }) => {
    const map = await signedIn(page);
    await map.setsHome();
    await map.button("Edit Home").click();
    const understood = page.getByText(/^Understood: /);
    const before = await understood.innerText();

    await drags(map.center, 40, 50);

    await expect(understood).not.toHaveText(before);
  });

  test("what_was_not_saved_is_gone", async ({ page }) => {
    const map = await signedIn(page);
    await map.setsHome();
    await map.button("Edit Home").click();
    const before = await radiusOf(map);
    await drags(map.radius, 60, 0);

    await map.button("Cancel").click();
    await map.button("Edit Home").click();

    expect(await radiusOf(map)).toBe(before);
  });

  test("a_removed_place_can_be_had_back", async ({ page }) => {
    const map = await signedIn(page);
    await map.setsHome();

    await map.button("Remove Home").click();
    await expect(page.getByText("Home is removed.")).toBeVisible();
    await expect(map.button("Edit Home")).toHaveCount(0);
    await map.button("Undo").click();

    await expect(map.button("Edit Home")).toBeVisible();
    await page.reload();
    await map.isThere();
    await map.shows("places");
    await expect(map.button("Edit Home")).toBeVisible();
  });
});

test.describe("a privacy zone", () => {
  const SECRETS = [/46\.5\d/, /3\.33\d/, /Linden Street/];

  test("hides_coordinates_and_address_on_every_screen", async ({ page, vendor }) => {
    // Home, at the socket.
    await vendor.play("charging");
    const owner = new Owner(page);
    const map = await signedIn(page);
    await map.beginsHome();
    await page.getByLabel("Type the coordinates").fill(SIMULATED_HOME);
    await page.getByRole("switch", { name: "Privacy zone" }).click();
    await map.saves();

    for (const view of ["now", "path", "visited"] as const) {
      await map.shows(view);
      await expect(page.getByRole("main")).not.toContainText("Understood");
      await hidesAll(page, view);
    }
    await map.shows("now");
    await expect(map.here).toContainText("Inside the zone Home: nothing more precise is shown.");
    await expect(page.getByText("Inside the zone Home nothing is shared")).toBeVisible();
    await expect(map.button("Copy the coordinates")).toHaveCount(0);
    await expect(map.button("Share the position…")).toHaveCount(0);
    await expect(map.button("Navigate to the car")).toHaveCount(0);

    await page.keyboard.press("1");
    await owner.seesCar(FIRST_CAR);
    await hidesAll(page, "dashboard");
    await owner.opensCars();
    await hidesAll(page, "list");
  });

  async function hidesAll(page: Page, screen: string): Promise<void> {
    const said = await page.evaluate(() => {
      const labels = [...document.querySelectorAll("main [aria-label], main [title]")];
      const names = labels.map((it) => `${it.getAttribute("aria-label")} ${it.getAttribute("title")}`);
      return [document.querySelector("main")?.textContent ?? "", ...names].join("\n");
    });
    for (const secret of SECRETS) {
      expect.soft(said, screen).not.toMatch(secret);
    }
  }
});
