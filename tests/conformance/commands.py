"""Journeys of the other client with commands: every remote service it offers, on every car that
takes it, and what the state says afterwards.

The services run side by side for all cars, each group with a simulator of its own: a car is asked
one thing at a time.
"""

import asyncio

from bimmer_connected.vehicle.charging_profile import ChargingMode
from bimmer_connected.vehicle.climate import ClimateActivityState
from bimmer_connected.vehicle.doors_windows import LockState
from bimmer_connected.vehicle.fuel_and_battery import ChargingState
from bimmer_connected.vehicle.remote_services import ExecutionState

from journeys import signed_in
from loopback import steer
from steps import check

LOCKED = {LockState.LOCKED, LockState.SECURED}
RUNNING = {
    ClimateActivityState.COOLING,
    ClimateActivityState.HEATING,
    ClimateActivityState.VENTILATION,
}
# Somewhere near the cars: older ones answer only to somebody who is.
OBSERVER = (45.76, 4.84)
POI = {
    "lat": 45.1885,
    "lon": 5.7245,
    "name": "Charging stop",
    "street": "Rue de l'Exemple 5",
    "postal_code": "38000",
    "city": "Exempleville",
    "country": "France",
}
STEP_SECONDS = 15 * 60
WEEK_SECONDS = 7 * 24 * 3600
# It must not be done before the commands are.
PERCENT_TO_GO = 5


class Driver:
    """Sends commands to one car, each to its end."""

    def __init__(self, steps, vehicle):
        self.steps = steps
        self.vehicle = vehicle
        self.services = vehicle.remote_services

    async def run(self, name, call, has_changed=None):
        """Runs a service to its end; the state then says so."""
        with self.steps.step(name, self.vehicle.name):
            status = await call
            check(status.state == ExecutionState.EXECUTED, f"it ended as {status.state.value}")
            if has_changed:
                await self.vehicle.get_vehicle_state()
                check(has_changed(), "the state does not say so")


async def with_every_car(steps, drive):
    """One driver for each car, all at once."""
    owner = await signed_in()
    owner.set_observer_position(*OBSERVER)
    drives = [drive(Driver(steps, vehicle)) for vehicle in owner.vehicles]
    # A car that goes wrong must not stop the others on their way.
    for outcome in await asyncio.gather(*drives, return_exceptions=True):
        if outcome:
            raise outcome


async def doors(steps):
    async def drive(driver):
        vehicle, services = driver.vehicle, driver.services

        def lock():
            return vehicle.doors_and_windows.door_lock_state

        if vehicle.is_remote_unlock_enabled:
            unlock = services.trigger_remote_door_unlock()
            await driver.run("unlock", unlock, lambda: lock() == LockState.UNLOCKED)
        if vehicle.is_remote_lock_enabled:
            await driver.run("lock", services.trigger_remote_door_lock(), lambda: lock() in LOCKED)

    await with_every_car(steps, drive)


async def signals(steps):
    async def drive(driver):
        vehicle, services = driver.vehicle, driver.services
        if vehicle.is_remote_lights_enabled:
            await driver.run("flash the lights", services.trigger_remote_light_flash())
        if vehicle.is_remote_horn_enabled:
            await driver.run("sound the horn", services.trigger_remote_horn())
        if vehicle.is_remote_sendpoi_enabled:
            await driver.run("send a destination", services.trigger_send_poi(dict(POI)))
        if vehicle.is_vehicle_tracking_enabled:
            parked_at = tuple(vehicle.vehicle_location.location)

            def is_found():
                found = vehicle.vehicle_location.remote_service_position
                return found and (found["latitude"], found["longitude"]) == parked_at

            find = services.trigger_remote_vehicle_finder()
            await driver.run("find, with its position", find, is_found)

    await with_every_car(steps, drive)


async def climate(steps):
    async def drive(driver):
        vehicle, services = driver.vehicle, driver.services
        # A car that tells nothing of its climate can only be asked.
        is_told = vehicle.is_remote_climate_stop_enabled

        def is_running():
            return vehicle.climate.activity in RUNNING

        if vehicle.is_remote_climate_start_enabled:
            start = services.trigger_remote_air_conditioning()
            await driver.run("start climate", start, is_running if is_told else None)
        if is_told:
            stop = services.trigger_remote_air_conditioning_stop()
            await driver.run("stop climate", stop, lambda: not is_running())

    await with_every_car(steps, drive)


async def charging_settings(steps):
    async def drive(driver):
        vehicle, services = driver.vehicle, driver.services
        if vehicle.is_remote_set_target_soc_enabled:
            target = 90 if vehicle.fuel_and_battery.charging_target != 90 else 70
            change = services.trigger_charging_settings_update(target_soc=target)

            def is_target():
                return vehicle.fuel_and_battery.charging_target == target

            await driver.run("set the charging target", change, is_target)
        if vehicle.is_remote_set_ac_limit_enabled:
            profile = vehicle.charging_profile
            limit = next(a for a in profile.ac_available_limits if a != profile.ac_current_limit)
            change = services.trigger_charging_settings_update(ac_limit=limit)

            def is_limit():
                return vehicle.charging_profile.ac_current_limit == limit

            await driver.run("set the AC limit", change, is_limit)

    await with_every_car(steps, drive)


async def charging_profiles(steps):
    async def drive(driver):
        vehicle, services = driver.vehicle, driver.services
        if not vehicle.is_charging_plan_supported:
            return
        modes = [ChargingMode.DELAYED_CHARGING, ChargingMode.IMMEDIATE_CHARGING]
        if vehicle.charging_profile.charging_mode == modes[0]:
            modes.reverse()
        for mode in modes:
            does_climate = not vehicle.charging_profile.is_pre_entry_climatization_enabled
            change = services.trigger_charging_profile_update(mode, does_climate)

            def is_so(mode=mode, does_climate=does_climate):
                profile = vehicle.charging_profile
                found = (profile.charging_mode, profile.is_pre_entry_climatization_enabled)
                return found == (mode, does_climate)

            await driver.run("set the charging profile", change, is_so)

    await with_every_car(steps, drive)


async def charging(steps):
    owner = await signed_in()
    takers = [
        vehicle
        for vehicle in owner.vehicles
        if vehicle.is_remote_charge_start_enabled and vehicle.is_remote_charge_stop_enabled
    ]
    with steps.step("cars whose charging can be steered"):
        check(takers, "there is none")

    def is_charging():
        return vehicle.fuel_and_battery.charging_status == ChargingState.CHARGING

    for vehicle in takers:
        driver = Driver(steps, vehicle)
        with steps.step("wait until it charges", vehicle.name):
            energy = vehicle.fuel_and_battery
            for _ in range(WEEK_SECONDS // STEP_SECONDS):
                to_go = energy.charging_target - energy.remaining_battery_percent
                if is_charging() and to_go >= PERCENT_TO_GO:
                    break
                await steer("advance", seconds=STEP_SECONDS)
                await vehicle.get_vehicle_state()
            else:
                check(False, "it does not charge within a week")
        stop = driver.services.trigger_charge_stop()
        await driver.run("stop charging", stop, lambda: not is_charging())
        await driver.run("start charging", driver.services.trigger_charge_start(), is_charging)


ALL = [doors, signals, climate, charging_settings, charging_profiles, charging]
