// Answers that make no sense cost a sentence, never the cars that are already here.

import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FIRST_CAR, FLEET } from "../support/words.ts";

const UNREADABLE = "BMW’s answer could not be read";

async function stillListsEveryCar(owner: Owner): Promise<void> {
  await owner.page.goto("/cars");
  for (const name of FLEET) {
    await expect(owner.car(name)).toBeVisible();
  }
}

for (const scenario of ["answer-cut-in-half", "html-instead-of-json"]) {
  test(`${scenario.replaceAll("-", "_")}_is_told_and_keeps_the_car`, async ({ page, vendor }) => {
    const owner = new Owner(page);
    await owner.signsInFully();
    const sentence = await page.getByRole("main").getByText(/locked/i).first().textContent();
    await vendor.play(scenario);

    await owner.button("refresh").click();

    await expect(owner.alert()).toContainText(UNREADABLE);
    await expect(page.getByText(sentence ?? "", { exact: true }).first()).toBeVisible();
    await stillListsEveryCar(owner);
    await owner.car(FIRST_CAR).click();
    await vendor.play("all-fine");
    await owner.refreshes();
    await expect(owner.alert()).toHaveCount(0);
  });

  test(`${scenario.replaceAll("-", "_")}_at_sign_in_is_told`, async ({ page, vendor }) => {
    const owner = new Owner(page);
    await vendor.play(scenario);
    await owner.beginsToConnect();
    await owner.solvesCaptcha();

    await owner.submits();

    await expect(owner.alert().first()).toContainText(UNREADABLE);
  });
}

test("a_redirect_without_code_keeps_the_cars_of_another_account", async ({ page, vendor }) => {
  const owner = new Owner(page);
  await owner.signsInFully();
  await vendor.play("redirect-without-code");
  await owner.beginsToConnect({ email: "grace@garage.example" });
  await owner.solvesCaptcha();

  await owner.submits();

  await expect(owner.alert()).toContainText(UNREADABLE);
  await stillListsEveryCar(owner);
});

test("a_car_with_a_broken_number_does_not_hide_the_others", async ({ page, vendor }) => {
  const owner = new Owner(page);
  await vendor.play("short-vin");

  await owner.beginsToConnect();
  await owner.solvesCaptcha();
  await owner.submits();

  await expect(page.getByText(/could not be read: its number is not/)).toBeVisible();
  await stillListsEveryCar(owner);
});

for (const scenario of ["missing-keys", "unknown-codes", "never-reported"]) {
  test(`${scenario.replaceAll("-", "_")}_leave_a_page_that_stands`, async ({ page, vendor }) => {
    const owner = new Owner(page);
    await vendor.play(scenario);

    await owner.signsInFully();

    await expect(page.getByRole("main")).not.toContainText(/NaN|undefined|null/);
    await stillListsEveryCar(owner);
  });
}
