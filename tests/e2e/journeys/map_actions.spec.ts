// What can be done from the map: a place sent to the car, a note of where it was left, and the
// place of the car given to somebody else.

import type { Page } from "@playwright/test";
import { CarMap } from "../support/map.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";
import { HURRIED } from "./commands_support.ts";

const DEVICE = { latitude: 46.5741, longitude: 3.3377, accuracy: 8 };

async function signedIn(page: Page): Promise<CarMap> {
  await new Owner(page).signsIn();
  const map = new CarMap(page);
  await map.opens();
  return map;
}

test.describe("sending", () => {
  test.use({ speed: HURRIED });
  test.setTimeout(60_000);

  test("a_point_that_is_held_goes_to_the_car", async ({ page, vendor }) => {
    const map = await signedIn(page);

    await map.holds(0.45, 0.4);
    await expect(page.getByRole("heading", { name: "This point" })).toBeVisible();
    await map.button("Send to the car…").click();
    const form = page.getByRole("dialog");
    await expect(form).toContainText(/46\.\d+/);
    await form.getByRole("button", { name: /^Send/ }).click();

    await expect
      .poll(async () => (await vendor.vehicle(FIRST_CAR)).destinations.length, { timeout: 30_000 })
      .toBe(1);
    const [sent] = (await vendor.vehicle(FIRST_CAR)).destinations;
    expect(sent.title).toBe("Point on the map");
    expect(sent.latitude).toBeGreaterThan(46);
    expect(sent.latitude).toBeLessThan(47.2);
  });
});

test.describe("a note of where the car was left", () => {
  test.use({ permissions: ["geolocation"] });

  test("survives_a_reload_and_is_on_the_map", async ({ page, context }) => {
    const map = await signedIn(page);
    // Only now: where the browser is told to be is forgotten with the captcha's frame.
    await context.setGeolocation(DEVICE);

    await map.button("I parked here").click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Level").fill("-2");
    await form.getByLabel("Note", { exact: true }).fill("by the lift");
    await form.getByRole("button", { name: "Save the note" }).click();
    await expect(map.here).toContainText("by the lift");
    await page.reload();
    await map.isThere();

    await expect(map.here).toContainText("by the lift");
    await expect(map.here).toContainText("level -2");
    await expect(page.locator(".map-ground .is-parked")).toBeVisible();
  });

  test("can_be_cleared", async ({ page, context }) => {
    const map = await signedIn(page);
    await context.setGeolocation(DEVICE);
    await map.button("I parked here").click();
    await page.getByRole("dialog").getByLabel("Note", { exact: true }).fill("row C");
    await map.button("Save the note").click();
    await expect(map.here).toContainText("row C");

    await map.button("Change the note").click();
    await map.button("Clear the note").click();

    await expect(map.here).not.toContainText("row C");
    await page.reload();
    await map.isThere();
    await expect(map.here).not.toContainText("row C");
  });
});

test.describe("giving the place away", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("coordinates_are_copied_as_every_map_takes_them", async ({ page }) => {
    const map = await signedIn(page);

    await map.button("Copy the coordinates").click();

    await expect(page.getByText("Copied.")).toBeVisible();
    expect(await copied(page)).toMatch(/^-?\d+\.\d{5,6},-?\d+\.\d{5,6}$/);
  });

  test("sharing_shows_first_what_is_sent_and_copies_just_that", async ({ page }) => {
    const map = await signedIn(page);

    await map.button("Share the position…").click();
    const question = page.getByRole("dialog");
    await expect(question).toContainText("Whoever gets this sees where the car was at that time.");
    const preview = await question.locator(".share-preview p").innerText();
    await question.getByRole("button", { name: "Copy instead" }).click();

    await expect(question).toContainText("Copied.");
    expect(await copied(page)).toBe(preview);
    expect(preview).toContain(FIRST_CAR);
    expect(preview).toMatch(/46\.\d+/);
  });

  function copied(page: Page): Promise<string> {
    return page.evaluate(() => navigator.clipboard.readText());
  }
});

test("without_a_network_the_open_map_goes_on", async ({ page, context, guard }) => {
  guard.expect(/net::ERR_/);
  const map = await signedIn(page);
  await map.setsHome();
  await context.setOffline(true);

  await map.shows("now");
  await expect(map.car).toBeVisible();
  await expect(map.headline).toHaveText(/home|away/i);
  await map.ground.focus();
  const scale = page.locator(".map-scale");
  const before = await scale.innerText();
  await page.keyboard.press("-");
  await page.keyboard.press("-");

  await expect(scale).not.toHaveText(before);
  await expect(page.locator(".map-ground canvas").first()).toBeVisible();
  await map.shows("places");
  await expect(map.button("Edit Home")).toBeVisible();
});
