"""Where our reading of a recorded car differs from the other client's on purpose.

At most ten. Each names the car, the value in both readings, the rule that decides and its reason.
One that no longer occurs is an error, just as a difference that does not stand here.
"""


def _exception(car, key, ours, theirs, rule):
    source, reason = rule
    return {
        "car": car,
        "key": key,
        "ours": ours,
        "theirs": theirs,
        "source": source,
        "reason": reason,
    }


_ODOMETER = (
    "design 9.3",
    "A car that never reported has no odometer; a zero would be an invented value.",
)
_CHARGING_END = (
    "vendor's API 5.4",
    "While nothing is charged the minutes left are old numbers: no end follows from them.",
)
_CLIMATE_STOP = (
    "vendor's API 3.5, climateNow",
    "It takes the start but tells no climate; clients disagree whether it can be stopped: unknown.",
)

EXCEPTIONS = [
    _exception("F31", "odometer_km", None, 0, _ODOMETER),
    _exception("J29", "odometer_km", None, 0, _ODOMETER),
    _exception("G01", "battery.ends_at", None, "2023-01-04T15:07:06.352Z", _CHARGING_END),
    _exception("G26", "battery.ends_at", None, "2023-01-04T15:07:06.407Z", _CHARGING_END),
    _exception("F31", "capabilities.climate_stop", None, False, _CLIMATE_STOP),
    _exception("I01_NOREX", "capabilities.climate_stop", None, False, _CLIMATE_STOP),
    _exception("I01_REX", "capabilities.climate_stop", None, False, _CLIMATE_STOP),
    _exception("J29", "capabilities.climate_stop", None, False, _CLIMATE_STOP),
]
