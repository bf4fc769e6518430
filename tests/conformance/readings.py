"""The same recorded answers in three readings: ours, the other client's, and the plain keys.

Each reading is a flat dictionary from a path to a value, so that they can be laid side by side.
Paths are those of `inspect`; a few more are put together here from several of its keys. Only the
spelling is brought together (`OPEN_TILT` is our `tilted`, `UNKNOWN` our null): no value is changed.
"""

import datetime
import re

UTC = datetime.timezone.utc
NEVER = "0001-01-01"

DRIVE_TRAINS = {
    "ELECTRIC": "bev",
    "PLUGIN_HYBRID": "phev",
    "ELECTRIC_WITH_RANGE_EXTENDER": "rex",
    "HYBRID": "hev",
    "MILD_HYBRID": "mhev",
    "COMBUSTION": "ice",
}
LIDS = {"CLOSED": "closed", "OPEN": "open", "OPEN_TILT": "tilted", "INTERMEDIATE": "ajar"}
LOCKS = ["SECURED", "LOCKED", "SELECTIVE_LOCKED", "PARTIALLY_LOCKED", "UNLOCKED"]
CHARGING = {
    "CHARGING": "charging",
    "WAITING_FOR_CHARGING": "waiting",
    "PLUGGED_IN": "plugged",
    "TARGET_REACHED": "target",
    "COMPLETE": "full",
    "FULLY_CHARGED": "full",
    "FINISHED_FULLY_CHARGED": "full",
    "FINISHED_NOT_FULL": "stopped",
    "NOT_CHARGING": "none",
    "ERROR": "error",
    "DEFAULT": "error",
}
CLIMATE = {
    "COOLING": "active",
    "HEATING": "active",
    "VENTILATION": "active",
    "STANDBY": "standby",
    "INACTIVE": "inactive",
}
CORNERS = {
    "left_front": "leftFront",
    "right_front": "rightFront",
    "left_rear": "leftRear",
    "right_rear": "rightRear",
}
WHEELS = ["front_left", "front_right", "rear_left", "rear_right"]
# Our path -> the other client's name.
LIDS_BY_PATH = {
    **{f"doors.{ours}": theirs for ours, theirs in CORNERS.items()},
    "trunk": "trunk",
    "hood": "hood",
    "sunroof": "sunRoof",
}
WINDOWS_BY_PATH = {
    **{f"windows.{ours}": theirs for ours, theirs in CORNERS.items()},
    "windows.rear": "rear",
}
CAPABILITIES = {
    "lock": "is_remote_lock_enabled",
    "unlock": "is_remote_unlock_enabled",
    "lights": "is_remote_lights_enabled",
    "horn": "is_remote_horn_enabled",
    "find": "is_vehicle_tracking_enabled",
    "send_poi": "is_remote_sendpoi_enabled",
    "charge_start": "is_remote_charge_start_enabled",
    "charge_stop": "is_remote_charge_stop_enabled",
    "climate_start": "is_remote_climate_start_enabled",
    "climate_stop": "is_remote_climate_stop_enabled",
    "set_target": "is_remote_set_target_soc_enabled",
    "set_ac_limit": "is_remote_set_ac_limit_enabled",
}


def dig(value, *keys):
    """What lies at the end of the keys, or nothing."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def moment(text):
    """The vendor's spelling of a time; older Pythons do not take the Z."""
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def instant(at):
    """RFC 3339 in UTC with as many decimals as are needed: the spelling of `inspect`."""
    if isinstance(at, str):
        at = None if at.startswith(NEVER) else moment(at)
    if at is None:
        return None
    text = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
    return re.sub(r"\.?0*$", "", text) + "Z"


def ours(output):
    """What `inspect` printed, flat."""
    flat = {}

    def put(path, value):
        if isinstance(value, dict):
            for key, inner in value.items():
                put(f"{path}.{key}" if path else key, inner)
        else:
            flat[path] = value

    put("", {key: value for key, value in output.items() if key not in ("messages", "gaps")})
    for kind, name in [("check_control", "warnings"), ("service", "services")]:
        messages = [message for message in output["messages"] if message["kind"] == kind]
        flat[f"{name}.count"] = len(messages)
        for index, message in enumerate(messages):
            put(f"{name}.{index}", message)
    for name, paths in [("lids", LIDS_BY_PATH), ("windows", WINDOWS_BY_PATH)]:
        known = {path: flat[path] for path in paths if flat[path] is not None}
        flat[f"{name}.open"] = sorted(path for path in known if known[path] != "closed")
        flat[f"{name}.all_closed"] = not flat[f"{name}.open"]
    return flat


def parse(profile, answer, charging):
    """The other client's car, made of the recorded answers as its account makes it."""
    from unittest import mock

    from bimmer_connected.const import CarBrands, Regions
    from bimmer_connected.vehicle import MyBMWVehicle

    # It counts the minutes left from the call, we count them from the car's last upload. With the
    # upload as the time of the call the two ends must be the same.
    seen_at = answer["state"]["lastUpdatedAt"]
    called_at = moment("2025-01-01T00:00:00Z" if seen_at.startswith(NEVER) else seen_at)
    attributes = {key: value for key, value in profile.items() if key != "vin"}
    # Its account writes the brand under which it listed the car over this one word.
    if attributes["brand"] == "DRITTKUNDE":
        attributes["brand"] = CarBrands.TOYOTA.value.upper()
    account = mock.Mock(region=Regions.REST_OF_WORLD)
    vehicle = MyBMWVehicle(account, {"vin": profile["vin"], "attributes": attributes}, called_at)
    vehicle.update_state([answer, {"charging_settings": charging}], called_at)
    return vehicle


def theirs(vehicle):
    """What the other client computes, wherever it and `inspect` speak of the same thing."""
    position = vehicle.vehicle_location.location
    values = {
        "vin": vehicle.vin,
        "brand": vehicle.brand.value,
        "model": vehicle.name,
        "drive_train": DRIVE_TRAINS.get(vehicle.drive_train.value),
        "odometer_km": vehicle.mileage.value,
        "position.latitude": position and position.latitude,
        "position.longitude": position and position.longitude,
        "position.heading_degrees": vehicle.vehicle_location.heading,
        "climate": CLIMATE.get(vehicle.climate.activity.value),
        **_their_energy(vehicle),
        **_their_openings(vehicle.doors_and_windows),
        **_their_messages(vehicle),
    }
    for wheel in WHEELS:
        tire = vehicle.tires and getattr(vehicle.tires, wheel)
        values[f"tyres.{wheel}.pressure_kpa"] = tire and tire.current_pressure
        values[f"tyres.{wheel}.target_kpa"] = tire and tire.target_pressure
    for name, attribute in CAPABILITIES.items():
        values[f"capabilities.{name}"] = getattr(vehicle, attribute)
    return values


def _their_energy(vehicle):
    energy = vehicle.fuel_and_battery
    charging = energy.charging_status
    values = {
        "fuel.litres": energy.remaining_fuel.value,
        "fuel.percent": energy.remaining_fuel_percent,
        "fuel.range_km": energy.remaining_range_fuel.value,
        "total_range_km": energy.remaining_range_total.value,
        "battery.level_percent": energy.remaining_battery_percent,
        "battery.target_percent": energy.charging_target,
        "battery.range_km": energy.remaining_range_electric.value,
        "battery.charging": charging and CHARGING.get(charging.value),
        "battery.ends_at": instant(energy.charging_end_time),
    }
    # Elsewhere it does not offer these, whatever their defaults say.
    if vehicle.has_electric_drivetrain:
        plan = vehicle.charging_profile
        values["battery.is_plugged_in"] = energy.is_charger_connected
        values["battery.ac_limit_amperes"] = plan and plan.ac_current_limit
    return values


def _their_openings(openings):
    lock = openings.door_lock_state.value
    values = {"lock": lock.lower() if lock in LOCKS else None}
    for name, paths, lids, open_lids, all_closed in [
        ("lids", LIDS_BY_PATH, openings.lids, openings.open_lids, openings.all_lids_closed),
        (
            "windows",
            WINDOWS_BY_PATH,
            openings.windows,
            openings.open_windows,
            openings.all_windows_closed,
        ),
    ]:
        paths_by_name = {theirs: ours for ours, theirs in paths.items()}
        states = {lid.name: LIDS.get(lid.state.value) for lid in lids}
        # A lid that we have no key for must come to light, not be passed over.
        values |= {paths_by_name.get(lid, f"{name}.{lid}"): state for lid, state in states.items()}
        values |= {path: None for path, lid in paths.items() if lid not in states}
        open_paths = [paths_by_name.get(lid.name, lid.name) for lid in open_lids]
        values[f"{name}.open"] = sorted(open_paths)
        values[f"{name}.all_closed"] = all_closed
    return values


def _their_messages(vehicle):
    warnings = vehicle.check_control_messages.messages
    services = vehicle.condition_based_services.messages
    values = {"warnings.count": len(warnings), "services.count": len(services)}
    for index, warning in enumerate(warnings):
        severity = warning.state.value.lower()
        values |= {
            f"warnings.{index}.code": warning.description_short,
            f"warnings.{index}.severity": None if severity == "unknown" else severity,
        }
    for index, service in enumerate(services):
        status = service.state.value.lower()
        values |= {
            f"services.{index}.code": service.service_type,
            f"services.{index}.status": None if status == "unknown" else status,
            f"services.{index}.due_at": instant(service.due_date),
            f"services.{index}.due_in_km": service.due_distance.value,
        }
    return values


def plain(profile, answer, charging):
    """What the other client does not read, straight from the recorded keys."""
    state = answer["state"]
    lids = dig(state, "doorsState", "combinedState")
    windows = dig(state, "windowsState", "combinedState")
    values = {
        "year": profile["year"],
        # Its own time is that of the answer, `lastFetched`, which says nothing of the car.
        "last_seen_at": instant(state["lastUpdatedAt"]),
        "doors.all": LIDS.get(lids),
        "windows.all": LIDS.get(windows),
        "position.address": dig(state, "location", "address", "formatted"),
        "capabilities.charging_history": answer["capabilities"].get("isChargingHistorySupported"),
        "capabilities.trip_history": answer["capabilities"].get("isSustainabilitySupported"),
    }
    if dig(state, "electricChargingState", "chargingStatus") == "CHARGING":
        minutes = dig(state, "electricChargingState", "remainingChargingMinutes")
        values["battery.minutes_left"] = minutes
    # Of the charging settings it reads the limits to choose from only, not what is chosen.
    details = dig(charging, "chargingSettingsDetail")
    if details:
        values["battery.target_percent"] = details.get("chargingTarget")
        # Beside the word that the current is unlimited stands no limit, but the most there is.
        is_unlimited = dig(details, "acLimit", "isUnlimited") is True
        limit = None if is_unlimited else dig(details, "acLimit", "current", "value")
        values["battery.ac_limit_amperes"] = limit
    # Of the texts it keeps the long one of a warning only, behind which ours has a short one.
    for index, warning in enumerate(state.get("checkControlMessages", [])):
        texts = [warning.get(key) for key in ("description", "longDescription", "name")]
        values[f"warnings.{index}.text"] = next(filter(None, texts), None)
    for index, service in enumerate(state.get("requiredServices", [])):
        values[f"services.{index}.text"] = service.get("description") or None
    return values
