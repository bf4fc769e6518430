// What journeys about commands share: the page, the simulated car behind it, and its scenario.
//
// A command takes its time. A car that is awake obeys 8 to 13 seconds after it was told, one that
// was silent for a quarter of an hour 14 to 26 seconds later; the vendor's store knows 2 to 4
// seconds after that. `test.use({ speed: HURRIED })` brings the end to the first or second
// question of the app; `bothClocks` moves the page's clock and the simulator's as one.

import type { Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect } from "../support/test.ts";
import type { SimulatedCar, Vendor } from "../support/vendor.ts";
import { FIRST_CAR } from "../support/words.ts";

/** A speed at which even a car that sleeps has obeyed four seconds after it was told. */
export const HURRIED = 12;

/** The commands of a car, from whatever page of a signed-in owner. */
export async function openCommands(page: Page, car = FIRST_CAR): Promise<void> {
  const owner = new Owner(page);
  if (new URL(page.url()).pathname.match(/^\/car\/[^/]+$/) === null || !(await shows(page, car))) {
    await owner.opensCars();
    await owner.car(car).click();
    await owner.seesCar(car);
  }
  await page.getByRole("navigation").getByRole("link", { name: "Commands" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Commands" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Flash lights" })).toBeVisible();
}

/** The car of a model as it really is, whatever the app believes. */
export function simulatedCar(simulator: Vendor, model = FIRST_CAR): Promise<SimulatedCar> {
  return simulator.vehicle(model);
}

/** Waits until the car really is so. */
export async function carBecomes(
  simulator: Vendor,
  expected: Partial<SimulatedCar>,
  model = FIRST_CAR,
): Promise<void> {
  await expect
    .poll(() => simulatedCar(simulator, model), { timeout: 20_000 })
    .toMatchObject(expected);
}

/** Makes something happen from the next request on. */
export async function steer(simulator: Vendor, scenario: string): Promise<void> {
  await simulator.play(scenario);
}

/** Lets time pass for the vendor and for a page whose clock the test has taken. */
export async function bothClocks(page: Page, simulator: Vendor, seconds: number): Promise<void> {
  await simulator.advance(seconds);
  await page.clock.fastForward(seconds * 1_000);
}

async function shows(page: Page, car: string): Promise<boolean> {
  return page.getByRole("heading", { level: 1, name: car }).isVisible();
}
