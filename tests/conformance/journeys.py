"""Journeys of the other client without commands: signing in, reading, refusals."""

import asyncio
import itertools

from bimmer_connected.account import MyBMWAccount
from bimmer_connected.api.regions import Regions
from bimmer_connected.const import CarBrands
from bimmer_connected.models import (
    MyBMWAPIError,
    MyBMWAuthError,
    MyBMWCaptchaMissingError,
    MyBMWQuotaError,
    MyBMWRemoteServiceError,
)
from bimmer_connected.vehicle.remote_services import ExecutionState
from bimmer_connected.vehicle.vehicle import VehicleViewDirection

import loopback
import readings
from loopback import steer
from steps import check

# Midnight in spring, when all cars stand for hours, at a pace at which a command is carried out
# between two of its polls.
NOW = "2025-05-06T22:00:00Z"
NOW_MILLIS = int(readings.moment(NOW).timestamp() * 1000)
PACE = ("--now", NOW, "--speed", "10")
REGIONS = [Regions.REST_OF_WORLD, Regions.NORTH_AMERICA]
# Gone since March 2024, and the client's word for a view that does not exist.
VIEWS_WITHOUT_PICTURE = {VehicleViewDirection.FRONTSIDE, VehicleViewDirection.UNKNOWN}
PNG = b"\x89PNG\r\n\x1a\n"

_numbers = itertools.count()


def captcha():
    """An answer to a captcha that was not used yet."""
    return f"P1_conformance{next(_numbers)}"


def account(region=Regions.REST_OF_WORLD, password="demo", answer=None):
    """An account that was not signed in yet."""
    return MyBMWAccount(
        "owner@example.com", password, region, hcaptcha_token=answer, verify=loopback.TLS
    )


async def signed_in(region=Regions.REST_OF_WORLD):
    """An account with its cars, as they are read first."""
    owner = account(region, answer=captcha())
    await owner.get_vehicles()
    check(owner.vehicles, "the account has no car")
    return owner


async def sign_in(steps):
    for region in REGIONS:
        name = region.value
        answer = captcha()
        with steps.step("sign in", name):
            owner = account(region, answer=answer)
            await owner.config.authentication.login()
            check(owner.refresh_token and owner.gcid, "no token or customer id")
        with steps.refused("sign in with a used captcha", MyBMWAuthError, "invalid_client", name):
            await account(region, answer=answer).config.authentication.login()
        # The attempt spends the answer, whatever the password.
        answer = captcha()
        with steps.refused("sign in with a wrong password", MyBMWAuthError, "invalid_client", name):
            await account(region, "wrong", answer).config.authentication.login()
        with steps.refused("sign in after a wrong password", MyBMWAuthError, subject=name):
            await account(region, answer=answer).config.authentication.login()
        old = f"P1_{NOW_MILLIS - 121_000}_{name}"
        with steps.refused("sign in with an old captcha", MyBMWAuthError, subject=name):
            await account(region, answer=old).config.authentication.login()
        with steps.refused("sign in without captcha", MyBMWCaptchaMissingError, subject=name):
            await account(region).config.authentication.login()


async def refresh(steps):
    for region in REGIONS:
        owner = await signed_in(region)
        session = owner.config.authentication
        for _ in range(2):
            with steps.step("refresh an expired token", region.value):
                before = (session.access_token, session.refresh_token)
                await steer("expire-access")
                await owner.vehicles[0].get_vehicle_state()
                check(session.access_token != before[0], "the access token is the old one")
                check(session.refresh_token != before[1], "the refresh token is the old one")
        with steps.refused("use a replaced refresh token", MyBMWCaptchaMissingError):
            late = account(region)
            late.set_refresh_token(before[1])
            await late.get_vehicles()
        with steps.step("start from a stored refresh token", region.value):
            again = account(region)
            again.set_refresh_token(session.refresh_token, gcid=owner.gcid)
            await again.get_vehicles()
            check(len(again.vehicles) == len(owner.vehicles), "not the same cars")
            check(again.gcid == owner.gcid, "not the same customer")


async def reading(steps):
    for region in REGIONS:
        with steps.step("list the cars of all brands", region.value):
            owner = await signed_in(region)
            brands = {vehicle.brand for vehicle in owner.vehicles}
            check(brands == {CarBrands.BMW, CarBrands.MINI}, f"cars of {brands}")
        for vehicle in owner.vehicles:
            with steps.step("read profile", vehicle.name):
                check(vehicle.name and vehicle.drive_train.value != "UNKNOWN", "no drive train")
                has_version = "softwareVersionCurrent" in vehicle.data["attributes"]
                check(bool(vehicle.headunit.software_version) == has_version, "no version")
            with steps.step("read state", vehicle.name):
                await vehicle.get_vehicle_state()
                check_state(vehicle)
            if vehicle.is_charging_plan_supported or vehicle.is_charging_settings_supported:
                with steps.step("read charging settings", vehicle.name):
                    check_charging_settings(vehicle)


def check_state(vehicle):
    """What every car of the simulator tells about itself must be there."""
    energy = vehicle.fuel_and_battery
    check(vehicle.is_lsc_enabled and vehicle.timestamp, "no time")
    check(vehicle.mileage.value > 0, "no odometer")
    check(energy.remaining_range_total.value, "no range")
    if vehicle.has_electric_drivetrain:
        check(energy.remaining_battery_percent is not None, "no battery level")
        check(energy.charging_status is not None, "no charging state")
    if vehicle.has_combustion_drivetrain:
        check(energy.remaining_fuel.value, "no fuel")
    check(vehicle.doors_and_windows.door_lock_state.value != "UNKNOWN", "no lock")
    check(len(vehicle.doors_and_windows.lids) >= 6, "too few lids")
    check(vehicle.doors_and_windows.windows, "no windows")
    check(vehicle.condition_based_services.messages, "no services")
    if vehicle.is_vehicle_tracking_enabled:
        check(vehicle.vehicle_location.location, "no position")


def check_charging_settings(vehicle):
    settings = vehicle.data["charging_settings"]
    check(settings, "no answer")
    profile = vehicle.charging_profile
    check(profile and profile.charging_preferences_service_pack, "no service pack")
    check(profile.charging_mode.value != "UNKNOWN", "no charging mode")
    check(profile.departure_times, "no departure times")
    if vehicle.is_remote_set_ac_limit_enabled:
        check(profile.ac_available_limits, "no limits to choose from")
        check(profile.ac_current_limit in profile.ac_available_limits, "a limit not on the list")
    profile.format_for_remote_service()


async def images(steps):
    owner = await signed_in()
    for vehicle in owner.vehicles:
        for view in VehicleViewDirection:
            if view in VIEWS_WITHOUT_PICTURE:
                with steps.refused("image of a view that is gone", MyBMWAPIError):
                    await vehicle.get_vehicle_image(view)
                continue
            with steps.step("image", f"{vehicle.name}, {view.value}"):
                picture = await vehicle.get_vehicle_image(view)
                check(picture.startswith(PNG), "no PNG")


async def refusals(steps):
    owner = await signed_in()
    vehicle = owner.vehicles[0]
    await steer("scenario", id="quota")
    with steps.refused("quota used up", MyBMWQuotaError, "quota"):
        await owner.get_vehicles()
    with steps.refused("quota used up, a command", MyBMWQuotaError, "quota"):
        await vehicle.remote_services.trigger_remote_light_flash()
    await steer("scenario", id="blocked")
    with steps.refused("blocked", MyBMWAPIError, "Blocked"):
        await owner.get_vehicles()
    with steps.refused("blocked, a command", MyBMWAPIError, "Blocked"):
        await vehicle.remote_services.trigger_remote_light_flash()
    with steps.refused("blocked at sign-in", MyBMWAuthError, "Blocked"):
        await account(answer=captcha()).get_vehicles()
    await steer("scenario", id="all-fine")
    with steps.step("all fine again"):
        await owner.get_vehicles()


async def rate_limit(steps):
    owner = await signed_in()
    await steer("scenario", id="rate-limited")
    with steps.refused("rate limited", MyBMWQuotaError, "Rate limit"):
        await owner.vehicles[0].get_vehicle_state()


async def failing_commands(steps):
    owner = await signed_in()
    await steer("scenario", id="command-fails")

    async def fail(vehicle):
        with steps.refused("a command that fails", MyBMWRemoteServiceError, "ERROR", vehicle.name):
            await vehicle.remote_services.trigger_remote_light_flash()

    await asyncio.gather(*(fail(vehicle) for vehicle in owner.vehicles))


async def commands_without_effect(steps):
    owner = await signed_in()
    vehicle = owner.vehicles[0]
    await steer("scenario", id="executed-unchanged")
    with steps.step("a command that changes nothing", vehicle.name):
        before = vehicle.doors_and_windows.door_lock_state
        status = await vehicle.remote_services.trigger_remote_door_unlock()
        check(status.state == ExecutionState.EXECUTED, f"it ended as {status.state.value}")
        await vehicle.get_vehicle_state()
        check(vehicle.doors_and_windows.door_lock_state == before, "it changed something")


ALL = [
    sign_in,
    refresh,
    reading,
    images,
    refusals,
    rate_limit,
    failing_commands,
    commands_without_effect,
]
