// Every command against the vendor's stand-in: given by its gesture, followed to its end, and seen
// on the simulated car itself.

import type { Locator, Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { carBecomes, HURRIED, openCommands, simulatedCar, steer } from "./commands_support.ts";

/** How long a command may take at the app's own pace, read-back included. */
const ENDS_WITHIN = { timeout: 30_000 };

test.use({ speed: HURRIED });
test.setTimeout(90_000);

test.beforeEach(async ({ page }) => {
  await new Owner(page).signsInFully();
});

/** The steps and sentences of the newest command of a name. */
function journey(page: Page, name: string): Locator {
  return page.getByRole("article").filter({ has: page.getByRole("heading", { name, exact: true }) });
}

async function ends(page: Page, name: string, sentence: string): Promise<void> {
  await expect(journey(page, name)).toContainText(sentence, ENDS_WITHIN);
}

async function slides(page: Page, share: number): Promise<void> {
  const handle = page.getByRole("button", { name: "Slide to unlock" });
  await handle.scrollIntoViewIfNeeded();
  const box = (await handle.boundingBox())!;
  const lane = (await page.locator(".slide-lane").boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + (lane.width - box.width) * share, y, { steps: 12 });
  await page.mouse.up();
}

test("unlocking_and_locking_are_verified_and_the_car_obeyed", async ({ page, vendor }) => {
  await openCommands(page);

  await slides(page, 1);
  await ends(page, "Unlock", "The car is unlocked.");
  expect((await simulatedCar(vendor)).lock).toBe("UNLOCKED");

  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await ends(page, "Lock", "The car is locked.");
  expect((await simulatedCar(vendor)).lock).not.toBe("UNLOCKED");
});

test("climate_starts_after_seconds_and_is_stopped_and_both_are_verified", async ({ page, vendor }) => {
  await openCommands(page);

  await page.getByRole("button", { name: "Start climate" }).click();
  // The first time somebody may stand in a garage.
  await page.getByRole("dialog").getByRole("button", { name: "Send it all the same" }).click();
  await expect(page.getByText("It runs at the temperature that is set in the car.").first()).toBeVisible();
  await ends(page, "Start climate", "The climate is running.");
  await carBecomes(vendor, { climate: expect.stringMatching(/HEATING|COOLING|VENTILATION/) });

  await page.getByRole("button", { name: "Stop climate" }).click();
  await ends(page, "Stop climate", "The climate is off.");
});

test("climate_that_is_taken_back_is_never_sent", async ({ page, vendor }) => {
  await openCommands(page);
  await page.getByRole("button", { name: "Start climate" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send it all the same" }).click();

  await expect(page.getByRole("button", { name: "Take it back" })).toBeFocused();
  await page.keyboard.press("Escape");

  await ends(page, "Start climate", "You took the command back: nothing was sent.");
  await page.waitForTimeout(6_000);
  const calls = await vendor.calls();
  expect(calls.filter((call) => call.path.includes("climate-now"))).toEqual([]);
});

test("charging_is_stopped_and_started_and_both_are_verified", async ({ page, vendor }) => {
  await steer(vendor, "charging");
  await openCommands(page);
  await page.locator("#command-refresh").click();

  const stop = page.getByRole("button", { name: "Stop charging" });
  await expect(stop).not.toHaveAttribute("aria-disabled", "true");
  await stop.click();
  await ends(page, "Stop charging", "The car has stopped charging.");
  await carBecomes(vendor, { charging: expect.not.stringMatching(/^CHARGING$/) });

  await page.getByRole("button", { name: "Start charging" }).click();
  await ends(page, "Start charging", "The car is charging.");
  await carBecomes(vendor, { charging: "CHARGING" });
});

test("lights_and_horn_are_executed_and_no_more_is_claimed", async ({ page, vendor }) => {
  await openCommands(page);

  await page.getByRole("button", { name: "Flash lights" }).click();
  await ends(page, "Flash lights", "BMW says that the lights flashed. The car does not report it.");
  expect((await simulatedCar(vendor)).lightsFlashed).toBe(1);

  const horn = page.getByRole("button", { name: "Hold to sound the horn" });
  await horn.focus();
  await page.keyboard.down(" ");
  await page.waitForTimeout(1_200);
  await page.keyboard.up(" ");
  const atNight = page.getByRole("button", { name: "Sound it all the same" });
  await expect(atNight.or(journey(page, "Sound the horn")).first()).toBeVisible();
  if (await atNight.isVisible()) {
    await atNight.click();
  }
  await ends(page, "Sound the horn", "BMW says that the horn sounded. The car does not report it.");
  expect((await simulatedCar(vendor)).hornSounded).toBe(1);
});

test("a_search_says_whose_position_is_sent_and_is_verified_by_what_it_found", async ({ page, vendor }) => {
  await openCommands(page);

  await page.getByRole("button", { name: "Find my car" }).click();
  const question = page.getByRole("dialog", { name: "Ask the car where it is?" });
  await expect(question).toContainText("the position of this device is not");
  await question.getByRole("button", { name: "Send and search" }).click();

  await ends(page, "Find my car", "The car has told where it is.");
  expect((await simulatedCar(vendor)).searched).toBe(1);
});

test("a_car_that_does_not_change_is_never_called_verified", async ({ page, vendor }) => {
  await openCommands(page);
  await steer(vendor, "executed-unchanged");

  await slides(page, 1);

  const unlock = journey(page, "Unlock");
  await expect(unlock).toContainText("the car has not confirmed it", { timeout: 80_000 });
  await expect(unlock).not.toContainText("The car is unlocked.");
  expect((await simulatedCar(vendor)).lock).not.toBe("UNLOCKED");
});

test("a_page_that_is_loaded_anew_goes_on_asking_and_sends_nothing_again", async ({ page, vendor }) => {
  await openCommands(page);
  await slides(page, 1);
  await expect(journey(page, "Unlock")).toContainText("Accepted by BMW");
  await expect.poll(async () => (await vendor.calls()).some((call) => call.path.includes("door-unlock"))).toBe(true);

  await page.reload();

  await ends(page, "Unlock", "The car is unlocked.");
  const calls = await vendor.calls();
  expect(calls.filter((call) => call.path.includes("door-unlock"))).toHaveLength(1);
});

test("without_a_network_a_command_is_refused_and_never_sent_later", async ({ page, vendor, context }) => {
  await openCommands(page);
  await context.setOffline(true);
  await expect(page.getByRole("button", { name: "Lock", exact: true })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Lock", exact: true }).click({ force: true });

  await context.setOffline(false);
  await expect(page.getByRole("button", { name: "Lock", exact: true })).not.toHaveAttribute("aria-disabled", "true");
  await page.waitForTimeout(2_000);

  const calls = await vendor.calls();
  expect(calls.filter((call) => call.path.includes("door-lock"))).toEqual([]);
});

test("a_second_command_waits_visibly_for_its_turn", async ({ page, vendor }) => {
  await openCommands(page);
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await page.getByRole("button", { name: "Flash lights" }).click();

  await expect(journey(page, "Flash lights")).toContainText("It waits for: Lock. Nothing has been sent yet.");
  await ends(page, "Flash lights", "BMW says that the lights flashed.");
  expect((await simulatedCar(vendor)).lightsFlashed).toBe(1);
});

test("the_words_of_the_vendor_are_shown_when_a_command_fails", async ({ page, vendor }) => {
  await openCommands(page);
  await steer(vendor, "command-fails");
  await page.getByRole("button", { name: "Lock", exact: true }).click();

  await ends(page, "Lock", "BMW says that it was not carried out.");
  await expect(journey(page, "Lock")).toContainText("BMW’s words:");
});
