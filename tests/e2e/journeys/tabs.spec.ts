// Two tabs of one browser share a session: a refresh token works once.

import { refusedWith } from "../support/guard.ts";
import { Owner } from "../support/owner.ts";
import { expect, test } from "../support/test.ts";
import { TOKEN } from "../support/vendor.ts";
import { FIRST_CAR } from "../support/words.ts";

test("two_tabs_with_an_expired_token_renew_it_once", async ({ page, context, vendor, guard }) => {
  guard.expect(refusedWith(401));
  const first = new Owner(page);
  await first.signsInFully();
  const second = new Owner(await context.newPage());
  await second.page.goto(page.url());
  await second.seesCar(FIRST_CAR);

  for (let round = 0; round < 3; round += 1) {
    await vendor.expireAccess();
    const before = (await vendor.calls()).length;

    await Promise.all([first.refreshes(), second.refreshes()]);

    const renewals = await vendor.callsTo(TOKEN, before);
    expect(renewals.map((call) => call.status)).toEqual([200]);
    for (const owner of [first, second]) {
      await expect(owner.alert()).toHaveCount(0);
      await expect(owner.page.getByText(/locked/i).first()).toBeVisible();
      await owner.page.reload();
      await owner.seesCar(FIRST_CAR);
    }
  }
});
