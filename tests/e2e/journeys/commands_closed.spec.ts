// Where there are no commands, the screen says why, and what helps.

import { capture, Importer, textFile } from "../support/importer.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { openCommands } from "./commands_support.ts";

test("a_car_of_a_file_says_why_it_takes_no_commands_and_shows_the_demo", async ({ page, vendor }) => {
  const importer = new Importer(page);
  await importer.comes();
  await importer.picks(textFile("capture.json", capture()));
  await importer.opens();
  await page.getByRole("navigation").getByRole("link", { name: "Commands" }).click();

  const main = page.getByRole("main");
  await expect(main).toContainText("A file carries no commands to a car.");
  await expect(main.getByRole("button", { name: "Lock", exact: true })).toHaveCount(0);
  await main.getByRole("link", { name: "Open the demo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My cars" })).toBeVisible();
  expect(await vendor.calls()).toEqual([]);
});

test("read_only_mode_hides_every_command", async ({ page }) => {
  await page.addInitScript(() => {
    if (window.top === window) {
      localStorage.setItem("carport.settings", JSON.stringify({ v: 1, is_read_only: true }));
    }
  });
  await new Owner(page).openDemo();
  await page.getByRole("navigation").getByRole("link", { name: "Commands" }).click();

  await expect(page.getByRole("main")).toContainText("Commands are switched off on this device");
  await expect(page.locator(".command-button:not(#command-refresh), .slide, .hold")).toHaveCount(0);
  await page.getByRole("link", { name: "Open the settings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("a_vendor_that_blocks_the_app_is_no_board_of_dead_buttons", async ({ page, vendor, guard }) => {
  guard.expect(/status of 489/);
  await new Owner(page).signsInFully();
  await openCommands(page);
  await vendor.play("blocked");
  await page.locator("#command-refresh").click();

  await expect(page.getByRole("main")).toContainText("BMW does not take commands from this app");
  await expect(page.getByRole("button", { name: "Lock", exact: true })).toHaveCount(0);
});

test("what_a_car_cannot_do_is_listed_with_the_reason", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();
  await owner.opensCars();
  await owner.car("320d Touring").click();
  await owner.seesCar("320d Touring");
  await page.getByRole("navigation").getByRole("link", { name: "Commands" }).click();

  await page.getByText("Not available", { exact: false }).click();
  const missing = page.getByRole("listitem").filter({ hasText: "Start charging" });
  await expect(missing).toContainText("The car cannot do this.");
});
