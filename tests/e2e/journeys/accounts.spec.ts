// Several accounts side by side.

import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { FLEET } from "../support/words.ts";

const ADA = "ada@garage.example";
const GRACE = "grace@garage.example";

test("two_accounts_stand_side_by_side_with_their_cars", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully({ email: ADA });
  await owner.signsInFully({ email: GRACE });

  await owner.opensCars();

  for (const email of [ADA, GRACE]) {
    const links = section(owner, email).getByRole("link");
    await expect(links).toHaveText(FLEET);
  }
});

test("signing_one_account_out_leaves_the_other", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully({ email: ADA });
  await owner.signsInFully({ email: GRACE });
  await owner.opensCars();

  await section(owner, ADA).getByRole("button", { name: owner.words.signOut }).click();
  await page
    .getByRole("dialog", { name: owner.words.signOutQuestion })
    .getByRole("button", { name: owner.words.signOut, exact: true })
    .click();

  await expect(page.getByRole("heading", { level: 2, name: ADA })).toHaveCount(0);
  await expect(section(owner, GRACE).getByRole("link")).toHaveText(FLEET);
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: ADA })).toHaveCount(0);
  await section(owner, GRACE).getByRole("link", { name: FLEET[0] }).click();
  await owner.refreshes();
});

test("signing_in_again_keeps_one_account", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully({ email: ADA });
  await owner.signsIn({ email: ADA.toUpperCase() });

  await owner.opensCars();

  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(1);
  await expect(page.getByRole("main").getByRole("heading", { level: 3 })).toHaveText(FLEET);
});

test("the_demo_stands_beside_an_account_and_goes_alone", async ({ page }) => {
  const owner = new Owner(page);
  await owner.signsInFully({ email: ADA });
  await page.goto("/demo");
  await expect(page.getByRole("heading", { level: 2, name: "Demo cars" })).toBeVisible();

  await owner.leavesDemo();

  await expect(page.getByRole("heading", { level: 2, name: "Demo cars" })).toHaveCount(0);
  await expect(section(owner, ADA).getByRole("link")).toHaveText(FLEET);
});

/** The part of the list that belongs to one account. */
function section(owner: Owner, email: string) {
  const heading = owner.page.getByRole("heading", { level: 2, name: email });
  return owner.page.locator("section").filter({ has: heading });
}
