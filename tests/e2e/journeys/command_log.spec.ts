// The log of commands: what stands in it, how it is narrowed down, and that it is the owner's own.

import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { HURRIED, openCommands } from "./commands_support.ts";

/** How long a command may take at the app's own pace, read-back included. */
const ENDS_WITHIN = { timeout: 30_000 };

test.use({ speed: HURRIED });
test.setTimeout(90_000);

test.beforeEach(async ({ page }) => {
  await new Owner(page).signsInFully();
  await openCommands(page);
});

test("the_log_survives_a_reload_an_export_and_an_import", async ({ page }, testInfo) => {
  await flashesLights(page);
  await locks(page);
  await row(page, "Lock").locator("summary").click();
  const told = await row(page, "Lock").innerText();

  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await row(page, "Lock").locator("summary").click();
  expect(withoutAge(await row(page, "Lock").innerText())).toBe(withoutAge(told));

  const downloading = page.waitForEvent("download");
  await button(page, "Export").click();
  const file = testInfo.outputPath("carport-commands.json");
  await (await downloading).saveAs(file);
  await expect(said(page, "2 commands are in the file.")).toBeVisible();
  const text = await readFile(file, "utf8");
  expect(JSON.parse(text)).toMatchObject({ carport_commands: 1 });
  expect(text).not.toMatch(/WB[A-Z0-9]{15}/);

  await button(page, "Delete the log").click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete the log" }).click();
  await expect(page.getByText("No command has been given from this device yet.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("No command has been given from this device yet.")).toBeVisible();

  await page.locator("#journal-import").setInputFiles(file);
  await expect(said(page, "2 commands added.")).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await page.locator("#journal-import").setInputFiles(file);
  await expect(said(page, "2 commands were known already.")).toBeVisible();
  await expect(rows(page)).toHaveCount(2);

  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await row(page, "Lock").locator("summary").click();
  expect(withoutAge(await row(page, "Lock").innerText())).toBe(withoutAge(told));
});

test("a_row_tells_everything_and_stays_open_while_others_come", async ({ page }) => {
  await flashesLights(page);
  const lights = row(page, "Flash lights");
  await lights.locator("summary").press("Enter");
  for (const fact of ["Connected Drive", "EXECUTED", "The car does not report this", "Chrom"]) {
    await expect(lights.locator("dl")).toContainText(fact);
  }
  await expect(lights.locator("dl")).toContainText(/at \d\d:\d\d:\d\d/);

  await locks(page);

  await expect(lights.locator("dl")).toBeVisible();
  await expect(rows(page).first()).toContainText("Lock");
});

test("filters_narrow_the_log_and_say_how_many_are_left", async ({ page }) => {
  await flashesLights(page);

  await page.getByLabel("Commands", { exact: true }).selectOption({ label: "Climate" });
  await expect(page.getByText("No command fits this choice.")).toBeVisible();
  await expect(said(page, "0 commands")).toBeVisible();
  await page.getByLabel("Commands", { exact: true }).selectOption({ label: "All commands" });
  await page.getByLabel("Outcome", { exact: true }).selectOption({ label: "Succeeded" });
  await expect(said(page, "1 command")).toBeVisible();
  await page.getByLabel("Outcome", { exact: true }).selectOption({ label: "Not carried out" });
  await expect(rows(page)).toHaveCount(0);
});

test("a_deleted_row_comes_back_by_keyboard", async ({ page }) => {
  await flashesLights(page);
  const lights = row(page, "Flash lights");
  await lights.locator("summary").press("Enter");
  await lights.getByRole("button", { name: "Delete from the log: Flash lights" }).press("Enter");
  await expect(rows(page)).toHaveCount(0);

  const undo = page.getByRole("button", { name: "Undo" });
  await expect(undo).toBeFocused();
  await undo.press("Enter");

  await expect(said(page, "The entry is back.")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole("heading", { name: "Log of commands" })).toBeFocused();
});

test("a_file_that_is_no_log_changes_nothing", async ({ page }) => {
  await page
    .locator("#journal-import")
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("[1]") });

  await expect(said(page, "This file is not a log of commands. Nothing was changed.")).toBeVisible();
});

test("an_open_log_has_no_fault_for_a_screen_reader", async ({ page }) => {
  await flashesLights(page);
  await row(page, "Flash lights").locator("summary").click();

  const found = await new AxeBuilder({ page }).include(".journal").analyze();

  expect(found.violations).toEqual([]);
});

test("the_dashboard_tells_the_last_command_and_leads_to_it", async ({ page }) => {
  await flashesLights(page);
  await page.getByRole("navigation").getByRole("link", { name: "Vehicle" }).click();
  const tile = page.locator(".tile-command");

  await expect(tile).toContainText("Flash lights");
  await expect(tile).toContainText("Executed");
  await tile.getByRole("link", { name: "Commands" }).click();

  await expect(rows(page)).toHaveCount(1);
});

test("where_the_car_was_found_is_told_and_copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await button(page, "Find my car").click();
  await page.getByRole("dialog").getByRole("button", { name: "Send and search" }).click();
  const found = page.locator(".found");
  await expect(found).toContainText("Where the search found the car", ENDS_WITHIN);
  await expect(found).toContainText(/\d+\.\d{4}° N/);
  await expect(found).toContainText("just now");

  await found.getByRole("button", { name: "Copy the coordinates" }).click();

  await expect(found.getByRole("status")).not.toBeEmpty();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^-?\d+\.\d+,-?\d+\.\d+$/);
});

async function flashesLights(page: Page): Promise<void> {
  await button(page, "Flash lights").click();
  await expect(row(page, "Flash lights")).toContainText("Executed", ENDS_WITHIN);
}

async function locks(page: Page): Promise<void> {
  await button(page, "Lock").click();
  await expect(row(page, "Lock")).toContainText("Verified", ENDS_WITHIN);
}

function rows(page: Page): Locator {
  return page.locator(".journal-row");
}

function row(page: Page, name: string): Locator {
  return rows(page).filter({ has: page.locator(".journal-what", { hasText: new RegExp(`^${name}$`) }) });
}

function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

function said(page: Page, text: string): Locator {
  return page.getByRole("status").filter({ hasText: text });
}

/** What a row tells, but for how long ago it was. */
function withoutAge(text: string): string {
  return text.replace(/just now|\d+ min ago/, "");
}
