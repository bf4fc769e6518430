// Cars of other owners, recorded and published with another client, opened as files. They are laid
// out by the conformance of values, which comes first where everything is tested.

import { recordedCars, RECORDED } from "../support/recorded.mjs";
import { Importer } from "../support/importer.ts";
import { expect, test } from "../support/test.ts";

test.use({ hasCaptcha: false });

const cars = recordedCars();

test("every_recorded_car_opens_with_a_name_and_a_sentence", async ({ page, vendor }) => {
  test.skip(cars.length === 0, `no recorded cars in ${RECORDED}; the conformance tests bring them`);
  const importer = new Importer(page);
  for (const { name, files } of cars) {
    await importer.comes();

    await importer.picks(...files);
    await importer.opens();

    const heading = page.getByRole("heading", { level: 1 });
    await expect(page).toHaveURL(/\/car\//);
    await expect(heading, name).toHaveText(/\S/);
    await expect(page.locator(".hero-sentence"), name).toHaveText(/\S.*\./s);
    await expect(page.getByRole("alert"), name).toHaveCount(0);
  }
  expect(cars).toHaveLength(9);
  expect(await vendor.calls()).toEqual([]);
});
