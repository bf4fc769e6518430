// The vendor answers its own app only: said plainly, and never asked again unbidden.

import { takeClock } from "../support/clock.ts";
import { refusedWith } from "../support/guard.ts";
import { EMAIL, Owner, PASSWORD } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { STATE, type Vendor } from "../support/vendor.ts";
import { FIRST_CAR } from "../support/words.ts";

const BLOCKED = {
  en: ["BMW does not accept this app", "This refusal says nothing about your e-mail and password"],
  fr: ["BMW n’accepte pas cette application", "Ce refus ne dit rien de votre adresse e-mail ni de votre mot de passe"],
} as const;

for (const [language, locale] of [["en", "en-GB"], ["fr", "fr-FR"]] as const) {
  test.describe(language, () => {
    test.use({ locale });

    test(`a_blocked_sign_in_says_so_and_offers_the_demo_${language}`, async ({ page, vendor, guard }) => {
      guard.expect(refusedWith(489));
      await vendor.play("blocked");
      const owner = new Owner(page, language);
      await owner.beginsToConnect();
      await owner.solvesCaptcha();

      await owner.submits();

      for (const words of BLOCKED[language]) {
        await expect(owner.alert()).toContainText(words);
      }
      await expect(page.getByLabel(owner.words.email, { exact: true })).toHaveValue(EMAIL);
      await expect(page.getByLabel(owner.words.password, { exact: true })).toHaveValue(PASSWORD);
      await owner.button("openDemo").click();
      await expect(owner.car(FIRST_CAR)).toBeVisible({ timeout: 20_000 });
    });
  });
}

test("a_car_of_a_blocked_account_keeps_its_last_data_and_their_age", async ({ page, vendor, guard }) => {
  guard.expect(refusedWith(489));
  const owner = new Owner(page);
  await owner.signsInFully();
  const sentence = await page.getByRole("main").getByText(/locked/i).first().textContent();
  await vendor.play("blocked");

  await owner.button("refresh").click();

  await expect(owner.alert()).toContainText(BLOCKED.en[0]);
  await expect(page.getByRole("main").getByText(sentence ?? "", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Last contact", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/(just now|ago)\)/).first()).toBeVisible();
  await page.reload();
  await owner.seesCar(FIRST_CAR);
});

test("a_refresh_that_failed_is_not_announced_as_done", async ({ page, vendor, guard }) => {
  guard.expect(refusedWith(489));
  const owner = new Owner(page);
  await owner.signsInFully();

  await blocks(vendor, owner);

  await expect(owner.button("refresh")).not.toHaveAttribute("aria-disabled", "true");
  await expect(owner.says(owner.words.refreshed)).toHaveCount(0);
});

test("a_blocked_car_is_not_asked_again_unbidden", async ({ page, context, vendor, guard }) => {
  guard.expect(refusedWith(489));
  await takeClock(page);
  const owner = new Owner(page);
  await owner.signsInFully();
  await blocks(vendor, owner);
  const before = (await vendor.calls()).length;

  await page.clock.fastForward("20:00");
  await context.setOffline(true);
  await context.setOffline(false);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await owner.opensCars();
  await owner.car(FIRST_CAR).click();
  await owner.seesCar(FIRST_CAR);
  await expect(owner.alert()).toContainText(BLOCKED.en[0]);

  await asksOnceMore(owner);
  expect((await vendor.calls()).slice(before)).toEqual([{ method: "GET", path: STATE, status: 489 }]);
});

test("the_other_cars_of_a_blocked_account_are_not_asked_unbidden", async ({ page, vendor, guard }) => {
  guard.expect(refusedWith(489));
  await takeClock(page);
  const owner = new Owner(page);
  await owner.signsInFully();
  await blocks(vendor, owner);
  const before = (await vendor.calls()).length;

  await page.clock.fastForward("20:00");
  await owner.opensCars();
  await owner.car("Cooper SE").click();
  await owner.seesCar("Cooper SE");

  await asksOnceMore(owner);
  expect((await vendor.calls()).slice(before)).toEqual([{ method: "GET", path: STATE, status: 489 }]);
});

test("a_block_ends_the_reading_of_the_other_cars", async ({ page, context, vendor, guard }) => {
  guard.expect(refusedWith(489));
  const owner = new Owner(page);
  // The first picture is the last that is asked for before the other cars' turn.
  await context.route(
    /\/presentation\/vehicles\/images/,
    async (route) => {
      await vendor.play("blocked");
      await route.continue();
    },
    { times: 1 },
  );
  await owner.signsIn();

  await asksOnceMore(owner);
  await expect(owner.alert()).toContainText(BLOCKED.en[0]);

  const refused = (await vendor.calls()).filter(({ status }) => status === 489);
  expect(refused.map(({ path }) => path)).toEqual([
    "/eadrax-ics/v5/presentation/vehicles/images",
    STATE,
  ]);
});

async function blocks(vendor: Vendor, owner: Owner): Promise<void> {
  await vendor.play("blocked");
  await owner.button("refresh").click();
  await expect(owner.alert()).toContainText(BLOCKED.en[0]);
}

/** The owner may ask, always. Calls that were on their way unbidden are through before this one. */
async function asksOnceMore(owner: Owner): Promise<void> {
  await expect(owner.button("refresh")).not.toHaveAttribute("aria-disabled", "true");
  const answered = owner.page.waitForResponse((response) => response.url().includes(STATE));
  await owner.button("refresh").click();
  await answered;
}
