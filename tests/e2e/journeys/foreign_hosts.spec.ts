// The guard itself: no request leaves for another host without a test that fails for it.

import type { Page } from "@playwright/test";
import { OPEN_STREET_MAP, TileHost } from "../support/tiles.ts";
import { expect, test } from "../support/test.ts";
import { Owner } from "../support/owner.ts";

const ELSEWHERE = "https://elsewhere.example";
const TILE = `${OPEN_STREET_MAP}/9/260/181.png`;

test("a_request_to_a_foreign_host_fails_a_test", async ({ page, guard }) => {
  await page.goto("about:blank");

  await asksForPicture(page, `${ELSEWHERE}/pixel.png`);

  const [request] = guard.surprises();
  expect(request).toBe(`request to ${ELSEWHERE}`);
  guard.expect(/elsewhere\.example/);
});

test("the_site_s_own_policy_stops_a_foreign_picture_too", async ({ page, guard }) => {
  await page.goto("/");
  await expect(new Owner(page).button("tryDemo")).toBeVisible();

  await asksForPicture(page, `${ELSEWHERE}/pixel.png`);

  await expect.poll(() => guard.surprises()).toContain(`content policy: img-src ${ELSEWHERE}/pixel.png`);
  guard.expect(/elsewhere\.example/);
});

test("a_tile_that_no_test_asked_for_fails_it", async ({ page, guard }) => {
  await page.goto("/");
  await expect(new Owner(page).button("tryDemo")).toBeVisible();

  expect(await asksForPicture(page, TILE)).toBe(false);

  expect(guard.surprises()).toContain(`request to ${OPEN_STREET_MAP}`);
  guard.expect(/openstreetmap/);
});

test("a_stand_in_draws_tiles_and_hears_who_asks", async ({ page, context, guard, home }) => {
  const tiles = await TileHost.over(context, guard);
  await page.goto("/");
  await expect(new Owner(page).button("tryDemo")).toBeVisible();

  expect(await asksForPicture(page, TILE)).toBe(true);

  expect(tiles.requests).toMatchObject([{ zoom: 9, x: 260, y: 181 }]);
  const referrer = tiles.requests[0]?.headers["referer"];
  expect(referrer).toBe(`${home.url}/`);
});

/** Whether the picture came. */
function asksForPicture(page: Page, address: string): Promise<boolean> {
  return page.evaluate(
    (address) =>
      new Promise<boolean>((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve(true);
        picture.onerror = () => resolve(false);
        picture.src = address;
      }),
    address,
  );
}
