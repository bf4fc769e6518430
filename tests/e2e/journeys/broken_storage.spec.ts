// A browser that keeps nothing: said once, and everything works for as long as the page is open.

import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR, FLEET } from "../support/words.ts";

const REFUSES = "This browser refuses to store data";

test.describe("without a database", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("storage is off", "SecurityError");
      };
    });
  });

  test("a_missing_database_is_told", async ({ page }) => {
    await page.goto("/");

    await expect(new Owner(page).alert()).toContainText(REFUSES);
  });

  test("the_demo_works_without_a_database", async ({ page }) => {
    const owner = new Owner(page);

    await owner.openDemo();
    await owner.refreshes();

    await expect(owner.alert()).toContainText(REFUSES);
  });

  test("signing_in_works_without_a_database", async ({ page }) => {
    const owner = new Owner(page);

    await owner.signsIn();
    await owner.refreshes();
    await owner.opensCars();

    await expect(owner.car(FIRST_CAR)).toBeVisible();
    await expect(owner.alert()).toContainText(REFUSES);
  });
});

test("blocked_settings_are_told_and_still_applied", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("storage is off", "SecurityError");
        },
      });
    }
  });
  const owner = new Owner(page);
  await page.goto("/settings/display");

  await page.getByRole("radio", { name: "Dark", exact: true }).check();

  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(owner.alert()).toContainText(REFUSES);
});

test("a_record_that_cannot_be_read_does_not_keep_the_app_from_starting", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("carport");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction("answers", "readwrite");
          const answers = writing.objectStore("answers");
          const keys = answers.getAllKeys();
          keys.onsuccess = () => {
            for (const key of keys.result.slice(0, 3)) {
              answers.put(new Uint8Array([0xff, 0x00, 0xff]), key);
            }
          };
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

  await page.goto("/cars");

  await expect(owner.alert().first()).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(FLEET.length);
});
