// The stand-in that journeys about commands look at.

import { expect, test } from "../support/test.ts";
import { FLEET } from "../support/words.ts";
import { simulatedCar } from "./commands_support.ts";

test("every_car_of_the_fleet_can_be_looked_at", async ({ vendor }) => {
  for (const model of FLEET) {
    const car = await simulatedCar(vendor, model);

    expect(car).toMatchObject({ lightsFlashed: 0, hornSounded: 0, searched: 0, destinations: [] });
    expect(await vendor.vehicle(car.vin)).toEqual(car);
  }
});
