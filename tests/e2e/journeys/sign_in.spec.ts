// Signing in where site and proxy share one origin, and what becomes of the session.

import type { Page } from "@playwright/test";
import { readDevice } from "../support/device.ts";
import { takeClock } from "../support/clock.ts";
import { refusedWith, UNANSWERED } from "../support/guard.ts";
import { EMAIL, Owner } from "../support/owner.ts";
import { expect, test, twin } from "../support/test.ts";
import { AUTHENTICATE, STATE, TOKEN } from "../support/vendor.ts";
import { FIRST_CAR, FLEET } from "../support/words.ts";

const UPSTREAMS = /\/(cocoapi|signin)-(row|na)\//;

test("signing_in_shows_the_cars_of_the_account", async ({ page, home, vendor }) => {
  const owner = new Owner(page);
  await owner.beginsToConnect();
  // A frame has no address until it begins to load.
  await expect
    .poll(() => page.frames().some((frame) => frame.url().startsWith(`${twin(home.url)}/`)))
    .toBe(true);

  await owner.solvesCaptcha();
  await owner.submits();

  await owner.seesCar(FIRST_CAR);
  await owner.opensCars();
  await expect(page.getByRole("heading", { level: 2, name: EMAIL })).toBeVisible();
  for (const name of FLEET) {
    await expect(owner.car(name)).toBeVisible();
  }
  const authenticated = await vendor.callsTo(AUTHENTICATE);
  expect(authenticated.map((call) => call.status)).toEqual([200, 302]);
});

test("cars_that_were_not_read_yet_are_read_after_a_reload", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();

  await page.goto("/cars");

  for (const name of FLEET) {
    await expect(owner.car(name)).toBeVisible();
  }
});

test("a_reload_paints_the_car_without_asking_anybody", async ({ page, vendor, guard }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  const before = (await vendor.calls()).length;
  await page.route(UPSTREAMS, (route) => route.abort());

  await page.reload();

  await owner.seesCar(FIRST_CAR);
  await expect(page.getByRole("main").getByText(/locked/i).first()).toBeVisible();
  await expect(page.getByRole("img", { name: `Picture of ${FIRST_CAR}` })).toBeVisible();
  guard.expect(UNANSWERED);
  await expect(owner.alert()).toHaveCount(0);
  expect((await vendor.calls()).length).toBe(before);
});

test("tokens_survive_a_reload", async ({ page, vendor }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  await page.reload();
  await owner.seesCar(FIRST_CAR);
  const before = (await vendor.calls()).length;

  await owner.refreshes();

  const since = (await vendor.calls()).slice(before);
  expect(since).toEqual([{ method: "GET", path: STATE, status: 200 }]);
});

test("a_refused_access_token_is_renewed_without_asking_the_owner", async ({
  page,
  vendor,
  guard,
}) => {
  guard.expect(refusedWith(401));
  const owner = new Owner(page);
  await owner.signsInFully();
  const before = (await vendor.calls()).length;
  await vendor.expireAccess();

  await owner.refreshes();

  const since = (await vendor.calls()).slice(before);
  expect(since.map(({ path, status }) => `${path} ${status}`)).toEqual([
    `${STATE} 401`,
    `${TOKEN} 200`,
    `${STATE} 200`,
  ]);
  await expect(owner.alert()).toHaveCount(0);
});

test("an_access_token_past_its_hour_is_renewed_before_it_is_refused", async ({ page, vendor }) => {
  await takeClock(page);
  const owner = new Owner(page);
  await owner.signsInFully();
  const before = (await vendor.calls()).length;
  await vendor.advance(4_000);

  await page.clock.fastForward(4_000_000);
  await owner.refreshes();

  const since = (await vendor.calls()).slice(before);
  const [first, ...others] = since.map(({ path, status }) => `${path} ${status}`);
  expect(first).toBe(`${TOKEN} 200`);
  // After so long a time the other cars have their turn too, and charging is worth a question.
  expect(others).toContain(`${STATE} 200`);
  expect(others.filter((call) => !call.endsWith(" 200"))).toEqual([]);
});

test("a_session_that_is_over_asks_for_a_new_sign_in_and_keeps_the_car", async ({
  page,
  vendor,
  guard,
}) => {
  guard.expect(refusedWith(401), refusedWith(400));
  const owner = new Owner(page);
  await owner.signsInFully();
  await vendor.expireAccess();
  await vendor.play("refresh-refused");

  await owner.button("refresh").click();

  await expect(owner.alert()).toContainText("Please sign in again");
  await owner.seesCar(FIRST_CAR);
  await owner.alert().getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("E-mail", { exact: true })).toHaveValue(EMAIL);
});

test("signing_out_asks_first", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsIn();
  await owner.opensCars();

  await owner.button("signOut").click();
  const question = page.getByRole("dialog", { name: owner.words.signOutQuestion });
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: owner.words.cancel }).click();

  await expect(question).toBeHidden();
  await expect(owner.car(FIRST_CAR)).toBeVisible();
});

test("signing_out_removes_every_record", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  expect((await readDevice(page)).counts["carport/vault"]).toBe(1);
  await owner.opensCars();

  await signsOut(owner);

  await holdsNoRecord(page);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: owner.words.firstRun })).toBeVisible();
});

test("an_answer_that_comes_after_signing_out_is_not_kept", async ({ page, context }) => {
  const owner = new Owner(page);
  let answer = () => {};
  const isSignedOut = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await context.route(/\/vehicle-data\/profile/, async (route) => {
    const isFirst = route.request().headers()["bmw-vin"].endsWith("001");
    await (isFirst ? undefined : isSignedOut);
    await route.continue();
  });
  await owner.signsIn();
  await owner.opensCars();

  await signsOut(owner);
  const late = page.waitForResponse(/\/vehicle-data\/profile/);
  answer();
  await (await late).finished();

  // Writing begins within the turn in which the answer comes, and reading waits for its end.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  await holdsNoRecord(page);
});

async function signsOut(owner: Owner): Promise<void> {
  await owner.button("signOut").click();
  const question = owner.page.getByRole("dialog", { name: owner.words.signOutQuestion });
  await question.getByRole("button", { name: owner.words.signOut, exact: true }).click();
  await expect(owner.page.getByRole("heading", { level: 2, name: EMAIL })).toHaveCount(0);
}

async function holdsNoRecord(page: Page): Promise<void> {
  const { counts } = await readDevice(page);
  // The key of the vault is no record: it opens nothing any more, and leads to nobody.
  delete counts["carport/keys"];
  // How often a database was written to is none either.
  delete counts["carport/marks"];
  delete counts["second-copy/carport/marks"];
  const nothing = Object.fromEntries(Object.keys(counts).map((store) => [store, 0]));
  expect(counts).toEqual(nothing);
}
