// What a command carries: the forms of a place, of target and limit, and of the charging plan.

import type { Locator, Page } from "@playwright/test";
import { hasNoFault } from "../support/faults.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { carBecomes, HURRIED, openCommands, simulatedCar } from "./commands_support.ts";

const HYBRID = "X3 xDrive30e";

test.use({ speed: HURRIED });
test.setTimeout(90_000);

test.beforeEach(async ({ page }) => {
  await new Owner(page).signsInFully();
});

async function opens(page: Page, name: string): Promise<Locator> {
  await page.getByRole("button", { name, exact: true }).click();
  const form = page.getByRole("dialog", { name });
  await expect(form).toBeVisible();
  return form;
}

test("a_pasted_link_becomes_a_place_with_its_name_in_the_car", async ({ page, vendor }) => {
  await openCommands(page);
  const form = await opens(page, "Send a place (POI)");
  const place = form.getByLabel("Where it is");
  await hasNoFault(page, "form of a place");

  await place.fill("geo:48.8584,2.2945?q=48.8584,2.2945(Tour Eiffel)");
  await expect(form.getByLabel("Name of the place")).toHaveValue("Tour Eiffel");
  await expect(form.getByRole("status")).toContainText(["Understood: 48.8584° N, 2.2945° E"]);
  await place.press("Enter");

  await expect(form).toBeHidden();
  await carBecomes(vendor, {
    destinations: [{ title: "Tour Eiffel", latitude: 48.8584, longitude: 2.2945 }],
  });
});

test("an_address_alone_is_refused_with_what_helps", async ({ page, vendor }) => {
  await openCommands(page);
  const form = await opens(page, "Send a place (POI)");
  const place = form.getByLabel("Where it is");

  await place.fill("Rue de l'Exemple 5, Exempleville");
  await form.getByRole("button", { name: "Send to the car" }).click();

  await expect(place).toBeFocused();
  await expect(place).toHaveAttribute("aria-invalid", "true");
  await expect(place).toHaveAccessibleDescription(/no coordinates.*paste them here/);
  await expect(form.getByLabel("Name of the place")).toHaveAttribute("aria-invalid", "true");
  await hasNoFault(page, "refused form of a place");
  expect((await simulatedCar(vendor)).destinations).toEqual([]);
});

test("a_place_is_pasted_from_the_clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openCommands(page);
  const form = await opens(page, "Send a place (POI)");

  await page.evaluate(() => navigator.clipboard.writeText(" 45.1885, 5.7245 "));
  await form.getByRole("button", { name: "Paste from the clipboard" }).click();

  await expect(form.getByLabel("Where it is")).toHaveValue("45.1885, 5.7245");
  await expect(form.getByLabel("Where it is")).toBeFocused();
});

test("a_target_is_pulled_by_keyboard_and_applied", async ({ page, vendor }) => {
  await openCommands(page);
  const before = (await simulatedCar(vendor)).chargingTargetPercent!;
  const form = await opens(page, "Charging target");
  const apply = form.getByRole("button", { name: "Apply" });
  await expect(form).toContainText(`The car says ${before}\u00a0%.`);
  await expect(apply).toHaveAttribute("aria-disabled", "true");
  await hasNoFault(page, "form of the target");

  await form.getByRole("slider").press("ArrowLeft");
  await expect(form).toContainText(`${before}\u00a0% → ${before - 5}\u00a0%`);
  await apply.press("Enter");

  await carBecomes(vendor, { chargingTargetPercent: before - 5 });
});

test("a_limit_is_one_that_the_car_offers", async ({ page, vendor }) => {
  await openCommands(page);
  const form = await opens(page, "Current limit");
  await hasNoFault(page, "form of the limit");

  await form.getByRole("slider").press("Home");
  await form.getByRole("button", { name: "The next higher current" }).click();
  await form.getByRole("button", { name: "Apply" }).click();

  await expect(form).toBeHidden();
  await expect
    .poll(async () => (await simulatedCar(vendor)).acLimitAmperes, { timeout: 20_000 })
    .toBeLessThan(16);
});

test("a_plan_shows_what_will_change_and_is_sent_whole", async ({ page, vendor }) => {
  await openCommands(page);
  const form = await opens(page, "Charging plan");
  const send = form.getByRole("button", { name: "Send the plan" });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await hasNoFault(page, "form of the plan");

  await form.getByRole("radio", { name: "In the time window" }).check({ force: true });
  await form.getByLabel("Window begins").fill("23:00");
  await form.getByLabel("Window ends").fill("06:00");
  await expect(form.getByText("23:00–06:00")).toBeVisible();
  await form.getByRole("button", { name: "Reset" }).click();
  await expect(send).toHaveAttribute("aria-disabled", "true");

  await form.getByRole("radio", { name: "In the time window" }).check({ force: true });
  await form.getByLabel("Window begins").fill("");
  await form.getByLabel("Window ends").fill("06:00");
  await send.click();
  await expect(form.getByLabel("Window begins")).toBeFocused();
  await expect(form.getByLabel("Window begins")).toHaveAttribute("aria-invalid", "true");
  await hasNoFault(page, "refused form of the plan");

  await form.getByLabel("Window begins").fill("23:00");
  await send.click();
  await carBecomes(vendor, { chargingMode: "DELAYED_CHARGING" });
});

test("the_plan_of_a_hybrid_is_read_when_it_is_wanted", async ({ page }) => {
  await openCommands(page, HYBRID);
  const form = await opens(page, "Charging plan");
  await expect(form).toContainText("The plan has to be read first");

  await form.getByRole("button", { name: "Read the charging settings" }).click();

  await expect(form.getByRole("button", { name: "Send the plan" })).toBeVisible();
  await expect(form.getByRole("group", { name: /^Departure 1$/ })).toBeVisible();
  await hasNoFault(page, "form of the plan of a hybrid");
});

test("no_form_scrolls_sideways_at_320_pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openCommands(page);
  for (const name of ["Send a place (POI)", "Charging target", "Current limit", "Charging plan"]) {
    const form = await opens(page, name);
    const body = form.locator(".sheet-body");
    expect(await body.evaluate((box) => box.scrollWidth - box.clientWidth), name).toBe(0);
    await page.keyboard.press("Escape");
    await expect(form).toBeHidden();
  }
});
