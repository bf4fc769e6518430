// The raw data of a car: masked until its owner holds a button, and never what others get to see.

import type { Page } from "@playwright/test";
import { takeClock } from "../support/clock.ts";
import { readDevice } from "../support/device.ts";
import { hasNoFault } from "../support/faults.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FLEET, LOCALES } from "../support/words.ts";

const VIN = /\b(?=[A-Z0-9]{17}\b)[A-Z0-9]*\d[A-Z0-9]*\b/;
const SHORT_VIN = /"WB.…\w{4}"/;
const POSITION = "‹position›";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("the_state_of_a_car_is_masked_and_counted", async ({ page }) => {
  await opensRawData(page);

  await expect(page.getByRole("heading", { level: 2, name: /^\d+ masked items$/ })).toBeVisible();
  await page.getByText("What is masked", { exact: true }).click();
  await expect(page.getByText("/state/location/coordinates/latitude")).toBeVisible();
  await page.getByRole("radio", { name: "Text" }).check();
  await expect(text(page)).toContainText(POSITION);
  await expect(text(page)).not.toContainText(/"latitude": \d/);
});

test("a_search_opens_what_hides_a_match", async ({ page }) => {
  await opensRawData(page);
  await expect(page.getByRole("treeitem", { name: /leftFront/ })).toHaveCount(0);

  await page.getByLabel("Search", { exact: true }).fill("doorsState");

  await expect(page.getByRole("status").filter({ hasText: /match/i })).toBeVisible();
  await expect(page.getByRole("treeitem", { selected: true })).toContainText("doorsState");
  await page.getByRole("button", { name: "Copy path" }).click();
  await expect.poll(() => clipboard(page)).toBe("/state/doorsState");
});

test("the_tree_is_walked_by_keyboard", async ({ page }) => {
  await opensRawData(page);
  const chosen = page.getByRole("treeitem", { selected: true });
  await chosen.focus();

  await page.keyboard.press("End");
  await expect(chosen).toContainText("state");
  await expect(chosen).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowRight");
  await expect(chosen).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowRight");
  await expect(chosen).toHaveAttribute("aria-level", "3");
  await expect(chosen).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(chosen).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Home");
  await expect(chosen).toContainText("Whole document");
});

test("holding_shows_everything_and_five_minutes_later_it_is_masked_again", async ({ page }) => {
  await takeClock(page);
  await opensRawData(page);
  await page.getByRole("radio", { name: "Text" }).check();
  const unmask = page.getByRole("button", { name: "Show everything" });

  await unmask.focus();
  await page.keyboard.down("Space");
  await page.clock.runFor(500);
  await page.keyboard.up("Space");
  await expect(page.getByText("Keep pressing for one second.")).toBeVisible();
  await expect(text(page)).toContainText(POSITION);

  await page.keyboard.down("Space");
  await page.clock.runFor(1_100);
  await page.keyboard.up("Space");
  await expect(page.getByRole("alert")).toContainText("Do not share it");
  await expect(text(page)).toContainText(/"latitude": \d/);

  await page.clock.runFor(5 * 60_000);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(text(page)).toContainText(POSITION);
});

test("leaving_the_page_masks_everything_again", async ({ page }) => {
  await opensRawData(page);
  const address = page.url();
  await holds(page);
  await expect(page.getByRole("alert")).toBeVisible();

  await page.getByRole("link", { name: "All settings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await page.goBack();

  expect(page.url()).toBe(address);
  await expect(page.getByRole("heading", { level: 2, name: /masked items$/ })).toBeVisible();
});

test("who_cannot_hold_a_button_is_asked_once_more", async ({ page }) => {
  await opensRawData(page);

  // A press without a pointer or a key, as assistive technology makes it.
  await page
    .getByRole("button", { name: "Show everything" })
    .evaluate((button: HTMLButtonElement) => button.click());
  const question = page.getByRole("dialog", { name: "Show everything?" });
  await question.getByRole("button", { name: "Show everything" }).click();

  await expect(page.getByRole("alert")).toContainText("Do not share it");
});

test("what_is_copied_for_the_forum_is_masked_whatever_is_shown", async ({ page }) => {
  await opensRawData(page);
  await holds(page);
  await expect(page.getByRole("alert")).toBeVisible();

  await page.getByRole("button", { name: "Copy for the forum" }).click();

  await expect(page.getByText("The text for the forum is copied.").first()).toBeVisible();
  const copied = await clipboard(page);
  expect(copied).toContain("drive train: bev");
  expect(copied).toContain("## log");
  expect(copied).toMatch(SHORT_VIN);
  expect(copied).not.toMatch(VIN);
  expect(copied).not.toMatch(/"latitude": -?\d/);
});

test("a_capture_file_is_saved_masked", async ({ page }) => {
  await opensRawData(page);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as file" }).click();

  const saved = await download;
  expect(saved.suggestedFilename()).toBe("carport-capture.json");
  const stream = await saved.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
  }
  const file = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  expect(file.carport_capture).toBe(1);
  expect(file.drive_train).toBe("bev");
  expect(file.documents.map(({ name }: { name: string }) => name)).toContain("state");
  expect(JSON.stringify(file)).not.toMatch(VIN);
});

test("two_refreshes_are_compared", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();
  await owner.refreshes();
  await goesTo(page, rawAddress(page));

  await page.getByLabel("Compare with").selectOption({ index: 2 });

  await expect(page.getByRole("radio", { name: "Changes" })).toBeChecked();
  await expect(
    page.getByText(/Nothing has changed between the two|\d+ (added|removed|changed)/).first(),
  ).toBeVisible();
});

test("the_log_tells_what_the_app_did_and_can_be_cleared_and_brought_back", async ({ page }) => {
  const owner = new Owner(page);
  await owner.openDemo();
  await goesTo(page, "/settings/log");
  await expect(page.getByText("Sign-in accepted")).toBeVisible();
  // Every car is read before anything is counted.
  await expect(page.getByText("Refresh, by itself")).toHaveCount(FLEET.length - 1, {
    timeout: 20_000,
  });
  const lines = page.getByRole("listitem").filter({ hasText: /Information|Warnings|Errors|Debug/ });
  const count = await lines.count();

  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(page.getByText("Nothing has been written yet.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();

  await expect(lines).toHaveCount(count);
  await page.getByRole("button", { name: "Copy for the forum" }).click();
  await expect.poll(() => clipboard(page)).toContain("sign_in_accepted");
});

test("the_log_of_an_account_is_kept_and_goes_with_it", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await expect
    .poll(async () => (await readDevice(page)).counts["carport/log"], { timeout: 15_000 })
    .toBeGreaterThan(0);

  await page.goto("/settings/log");

  await expect(page.getByText("Sign-in accepted")).toBeVisible();
});

for (const language of ["en", "fr"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${language} ${colorScheme}`, () => {
      test.use({ locale: LOCALES[language], colorScheme });

      test(`raw_data_and_log_have_no_fault_in_${language}_${colorScheme}`, async ({ page }) => {
        const owner = new Owner(page, language);
        await owner.openDemo();
        await goesTo(page, rawAddress(page));
        await expect(page.getByRole("tree")).toBeVisible();
        await hasNoFault(page, "tree");
        await page.locator("#raw-compare").selectOption({ index: 1 });
        await hasNoFault(page, "changes");
        await holds(page);
        await expect(page.getByRole("alert")).toBeVisible();
        await hasNoFault(page, "unmasked");
        await goesTo(page, "/settings/log");
        await expect(page.locator("#log-keep")).toBeVisible();
        await hasNoFault(page, "log");
      });
    });
  }
}

test("raw_data_and_log_fit_320_pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await opensRawData(page);
  await fits(page);
  await page.getByLabel("Search", { exact: true }).fill("coordinates");
  await fits(page);
  await goesTo(page, "/settings/log");
  await expect(page.locator("#log-keep")).toBeVisible();
  await fits(page);
});

async function opensRawData(page: Page): Promise<void> {
  await new Owner(page).openDemo();
  await goesTo(page, rawAddress(page));
  await expect(page.getByRole("tree")).toBeVisible();
}

/** Where the raw data of the car on the screen is. */
function rawAddress(page: Page): string {
  return `/settings/data/${page.url().split("/").pop()}`;
}

/** Follows an address without loading the app anew, as its own links do. */
async function goesTo(page: Page, address: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState({}, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
}

/** Holds the button with the mouse. */
async function holds(page: Page): Promise<void> {
  await page.locator(".hold").hover();
  await page.mouse.down();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.mouse.up();
}

function text(page: Page) {
  return page.locator("pre.raw-text").first();
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function fits(page: Page): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBe(0);
}
