// The settings around the cars: accounts, home, units.

import { hasNoFault } from "../support/faults.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR } from "../support/words.ts";

// The last journey looks at many pages.
test.describe.configure({ timeout: 120_000 });

// Product audit 1.16, defect 18.
test("a_disconnect_succeeds_though_there_is_nothing_to_delete", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await page.goto("/settings/accounts");
  await expect(owner.button("signOut")).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("carport");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction([...database.objectStoreNames], "readwrite");
          for (const store of database.objectStoreNames) {
            writing.objectStore(store).clear();
          }
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );

  await owner.button("signOut").click();
  const question = page.getByRole("dialog", { name: owner.words.signOutQuestion });
  await expect(question).toContainText("you will need your e-mail, your password and a captcha");
  await question.getByRole("button", { name: owner.words.signOut, exact: true }).click();

  await expect(page.getByText("Connect an account, or look at the demo.")).toBeVisible();
  await expect(owner.alert()).toHaveCount(0);
});

const PARIS = [
  ["48°51'24\"N 2°21'8\"E", "48.8567° N, 2.3522° E"],
  ["48,8566 2,3522", "48.8566° N, 2.3522° E"],
  ["8FW4V75V+8Q", "48.8583° N, 2.2944° E"],
  ["https://www.google.com/maps/@48.8566,2.3522,17z", "48.8566° N, 2.3522° E"],
  ["geo:0,0?q=48.8566,2.3522(Home)", "48.8566° N, 2.3522° E"],
];

for (const [typed, understood] of PARIS) {
  test(`home_is_understood_from_${typed.replaceAll(/[^0-9A-Z]+/g, "_")}`, async ({ page }) => {
    await page.goto("/settings/home");

    await page.getByLabel("Coordinates, plus code or map link").fill(typed);

    await expect(page.getByText(`Understood: ${understood}`)).toBeVisible();
    await page.getByRole("button", { name: "Save home" }).click();
    await expect(page.getByText("Home is saved.")).toBeVisible();
    await page.goto("/settings");
    await expect(page.getByText(understood)).toBeVisible();
  });
}

test("a_place_that_cannot_be_read_says_why", async ({ page }) => {
  await page.goto("/settings/home");
  for (const [typed, sentence] of [
    ["Paris", "There are no coordinates in this"],
    ["https://example.com/here", "nor the link of a known map."],
    ["https://maps.app.goo.gl/abcdEFGH1234", "This short link holds no coordinates."],
    ["///filled.count.soap", "Three words only mean something"],
    ["V75V+8Q Paris", "This plus code is short"],
    ["48.8", "This is one number"],
  ]) {
    await page.getByLabel("Coordinates, plus code or map link").fill(typed);
    await page.getByRole("button", { name: "Save home" }).click();
    await expect(page.getByText(sentence)).toBeVisible();
  }
});

test("a_removed_home_can_be_had_back", async ({ page }) => {
  await page.goto("/settings/home");
  await page.getByLabel("Coordinates, plus code or map link").fill("48.8566, 2.3522");
  await page.getByRole("button", { name: "Save home" }).click();

  await page.getByRole("button", { name: "Remove home" }).click();
  await expect(page.getByText("Home is removed.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page.getByText("Home is back.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Latitude")).toHaveValue("48.8566");
});

test("the_device_tells_where_it_is_or_why_not", async ({ page, context }) => {
  await page.goto("/settings/home");
  await page.getByRole("button", { name: "Use this device’s position" }).click();
  await expect(page.getByText("The browser does not allow this page")).toBeVisible();

  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 46.5, longitude: 3.25 });
  await page.getByRole("button", { name: "Use this device’s position" }).click();

  await expect(page.getByText("Understood: 46.5000° N, 3.2500° E")).toBeVisible();
});

test("the_units_reach_the_car", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await page.goto("/settings/units");

  await page.getByRole("radio", { name: "Miles" }).check();
  await page.getByRole("radio", { name: "psi" }).check();

  await page.goto("/settings");
  await expect(page.getByText("mi · psi · °C · L")).toBeVisible();
  await owner.opensCars();
  await owner.car(FIRST_CAR).click();
  await owner.seesCar(FIRST_CAR);
  await expect(page.getByRole("main").getByText(/\d\s?mi$/).first()).toBeVisible();
  await page.goto("/settings/home");
  await expect(page.getByLabel("Presence radius, in feet")).toHaveValue("164");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the_settings_have_no_fault_in_${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const owner = new Owner(page);
    await owner.signsIn();
    const pages = ["", "/display", "/units", "/refresh", "/home", "/accounts"];
    for (const name of pages) {
      await page.goto(`/settings${name}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await hasNoFault(page, name);
    }
    await owner.opensSettingsOf(FIRST_CAR);
    await hasNoFault(page, "the car");
  });
}
