#!/usr/bin/env python3
"""Compares what `inspect` prints with nine recorded cars and with another client's reading.

The cars are recorded answers inside the published package bimmer-connected. It is installed below
target/ and read in place; nothing of it is copied into the project.

Exit status: 0 if every car agrees, 1 if one does not, 2 if the comparison cannot run.
"""

import json
import os
import re
import subprocess
import sys
import venv
from pathlib import Path

PACKAGE = "bimmer-connected"
VERSION = "0.17.4"
ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
VENV = TARGET / "conformance" / "venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stop(reason):
    print(f"conformance: {reason}", file=sys.stderr)
    sys.exit(2)


def set_up():
    """Makes the environment once and continues inside of it."""
    probe = f"from importlib.metadata import version; assert version('{PACKAGE}') == '{VERSION}'"
    is_installed = PYTHON.exists() and (
        subprocess.run([PYTHON, "-c", probe], capture_output=True, check=False).returncode == 0
    )
    if not is_installed:
        print(f"installing {PACKAGE} {VERSION} below {VENV.relative_to(TARGET.parent)}", flush=True)
        venv.create(VENV, with_pip=True, clear=VENV.exists())
        install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        result = subprocess.run([*install, f"{PACKAGE}=={VERSION}"], check=False)
        if result.returncode != 0:
            stop(f"{PACKAGE} {VERSION} could not be installed")
    if Path(sys.prefix).resolve() != VENV.resolve():
        os.execv(PYTHON, [str(PYTHON), str(Path(__file__).resolve()), *sys.argv[1:]])


def build_inspect():
    command = ["cargo", "build", "--quiet", "--package", "carport_client", "--example", "inspect"]
    result = subprocess.run(
        [*command, "--message-format=json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if result.returncode != 0:
        stop(f"inspect does not build\n{result.stderr}")
    for line in result.stdout.splitlines():
        message = json.loads(line)
        if message.get("executable") and message["target"]["name"] == "inspect":
            return message["executable"]
    return stop("cargo named no executable")


def recorded_cars():
    """Name, profile file and state file of each recorded car."""
    import bimmer_connected

    responses = Path(bimmer_connected.__file__).parent / "tests" / "responses"
    for state in sorted(responses.glob("*/*-eadrax-vcs_v4_vehicles_state_*.json")):
        name = state.name.replace("_v4_vehicles_state_", "_v5_vehicle-data_profile_")
        profile = state.with_name(name)
        if profile.exists():
            yield state.parent.name, profile, state


DRIVE_TRAINS = {
    "ELECTRIC": "bev",
    "PLUGIN_HYBRID": "phev",
    "ELECTRIC_WITH_RANGE_EXTENDER": "rex",
    "HYBRID": "hev",
    "MILD_HYBRID": "mhev",
    "COMBUSTION": "ice",
}
BRANDS = {"BMW": "bmw", "BMW_I": "bmw", "MINI": "mini", "DRITTKUNDE": "toyota"}
LIDS = {"CLOSED": "closed", "OPEN": "open", "OPEN_TILT": "tilted", "INTERMEDIATE": "ajar"}
CORNERS = {
    "all": "combinedState",
    "left_front": "leftFront",
    "right_front": "rightFront",
    "left_rear": "leftRear",
    "right_rear": "rightRear",
}
CAPABILITIES = {
    "lock": "lock",
    "unlock": "unlock",
    "lights": "lights",
    "horn": "horn",
    "find": "vehicleFinder",
    "send_poi": "sendPoi",
    "climate_start": "climateNow",
    "set_target": "isChargingTargetSocEnabled",
    "set_ac_limit": "isChargingPowerLimitEnabled",
    "charging_history": "isChargingHistorySupported",
    "trip_history": "isSustainabilitySupported",
}


def dig(value, *keys):
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def instant(text):
    if text is None or text.startswith("0001-"):
        return None
    return re.sub(r"\.?0*Z$", "Z", text) if "." in text else text


def expected_from_keys(profile, answer):
    """Straight from the recorded keys: path in our output -> value."""
    state = answer["state"]
    lock = dig(state, "doorsState", "combinedSecurityState")
    expected = {
        "vin": profile["vin"],
        "brand": BRANDS[profile["brand"]],
        "model": profile["model"],
        "year": profile["year"],
        "drive_train": DRIVE_TRAINS[profile["driveTrain"]],
        "last_seen_at": instant(state["lastUpdatedAt"]),
        "odometer_km": state.get("currentMileage"),
        "lock": lock and lock.lower(),
        "trunk": LIDS.get(dig(state, "doorsState", "trunk")),
        "hood": LIDS.get(dig(state, "doorsState", "hood")),
        "sunroof": LIDS.get(dig(state, "roofState", "roofState")),
        "windows.rear": LIDS.get(dig(state, "windowsState", "rear")),
        "position.latitude": dig(state, "location", "coordinates", "latitude"),
        "position.longitude": dig(state, "location", "coordinates", "longitude"),
        "position.address": dig(state, "location", "address", "formatted"),
    }
    for ours, theirs in CORNERS.items():
        expected[f"doors.{ours}"] = LIDS.get(dig(state, "doorsState", theirs))
        expected[f"windows.{ours}"] = LIDS.get(dig(state, "windowsState", theirs))
    for ours, theirs in [
        ("front_left", "frontLeft"),
        ("front_right", "frontRight"),
        ("rear_left", "rearLeft"),
        ("rear_right", "rearRight"),
    ]:
        status = dig(state, "tireState", theirs, "status")
        expected[f"tyres.{ours}.pressure_kpa"] = dig(status, "currentPressure")
        expected[f"tyres.{ours}.target_kpa"] = dig(status, "targetPressure")
    for ours, theirs in CAPABILITIES.items():
        expected[f"capabilities.{ours}"] = answer["capabilities"].get(theirs)
    expected["messages.codes"] = [
        message["type"]
        for message in state.get("checkControlMessages", []) + state.get("requiredServices", [])
    ]
    return expected


def expected_from_client(profile, answer):
    """As the other client understands the same answers, where both mean the same."""
    import datetime
    from unittest import mock

    from bimmer_connected.const import Regions
    from bimmer_connected.vehicle import MyBMWVehicle

    now = datetime.datetime(2025, 1, 1, tzinfo=datetime.timezone.utc)
    account = mock.Mock(region=Regions.REST_OF_WORLD)
    base = {"vin": profile["vin"], "attributes": profile}
    vehicle = MyBMWVehicle(account, base, fetched_at=now)
    vehicle.update_state([answer, {"charging_settings": None}], now)
    energy = vehicle.fuel_and_battery
    fuel, electric = energy.remaining_range_fuel, energy.remaining_range_electric
    expected = {
        # It counts a missing odometer as 0; we never do.
        "odometer_km": vehicle.mileage.value or None,
        "total_range_km": energy.remaining_range_total.value,
        "fuel.range_km": fuel.value if vehicle.has_combustion_drivetrain else None,
        "battery.range_km": electric.value if vehicle.has_electric_drivetrain else None,
        "battery.level_percent": energy.remaining_battery_percent,
        "battery.is_plugged_in": energy.is_charger_connected
        if vehicle.has_electric_drivetrain
        else None,
    }
    if vehicle.has_combustion_drivetrain:
        expected["fuel.litres"] = energy.remaining_fuel.value
        expected["fuel.percent"] = energy.remaining_fuel_percent
    return expected


def ours_at(output, path):
    if path == "messages.codes":
        return [message["code"] for message in output["messages"]]
    return dig(output, *path.split("."))


def compare(inspect, profile_path, state_path):
    """The output, and a line for each disagreement."""
    result = subprocess.run(
        [inspect, "--profile", profile_path, "--state", state_path],
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        return {}, [f"exit status {result.returncode}: {result.stderr.strip()}"], 0
    output = json.loads(result.stdout)
    profile = json.loads(profile_path.read_text(encoding="utf-8"))
    answer = json.loads(state_path.read_text(encoding="utf-8"))
    wrong, checked = [], 0
    for source, expected in [
        ("keys", expected_from_keys(profile, answer)),
        ("client", expected_from_client(profile, answer)),
    ]:
        for path, value in expected.items():
            checked += 1
            if ours_at(output, path) != value:
                wrong.append(f"{path}: {ours_at(output, path)!r}, by {source} {value!r}")
    wrong += [f"gap: {gap}" for gap in output["gaps"]]
    return output, wrong, checked


def main():
    set_up()
    inspect = build_inspect()
    row = "{:<10} {:<22} {:<5} {:>9} {:<9} {:>6}  {}"
    print(row.format("car", "model", "drive", "odometer", "lock", "values", "result"))
    passed = failed = 0
    for name, profile, state in recorded_cars():
        output, wrong, checked = compare(inspect, profile, state)
        cells = [output.get(key) for key in ("model", "drive_train", "odometer_km", "lock")]
        cells = ["-" if cell is None else cell for cell in cells]
        print(row.format(name, *cells, checked, "wrong" if wrong else "ok"))
        for line in wrong:
            print(f"    {line}")
        passed, failed = passed + (not wrong), failed + bool(wrong)
    print(f"{passed} passed, {failed} failed")
    if passed + failed == 0:
        stop("no recorded car was found")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
