"""Our reading beside the other client's in every life that the simulator can give its cars.

The recorded cars stand still and lack nothing. These charge, stand open, are overdue or silent.
"""

import asyncio
import json
import subprocess
import tempfile
from pathlib import Path

import package
import readings
from exceptions import EXCEPTIONS
from journeys import signed_in
from loopback import steer
from steps import MismatchError

LIVES = [
    "all-fine",
    "charging",
    "unlocked-away",
    "window-open",
    "tyre-low",
    "service-overdue",
    "position-missing",
    "stale-9-days",
]
# What differs on purpose for a recorded car differs for these in the same way.
DELIBERATE = {(entry["key"], entry["ours"]) for entry in EXCEPTIONS}
CHOSEN = ("battery.target_percent", "battery.ac_limit_amperes")


def inspected(inspect, folder, answers):
    """What `inspect` prints for the answers."""
    words = [inspect]
    for flag, answer in answers.items():
        path = Path(folder, f"{flag}.json")
        path.write_text(json.dumps(answer), encoding="utf-8")
        words += [f"--{flag}", str(path)]
    result = subprocess.run(words, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise MismatchError(f"inspect: {result.stderr.strip()}")
    return json.loads(result.stdout)


def compare(inspect, folder, vehicle):
    """Lays the two readings of one car side by side; how many values they are."""
    data = vehicle.data
    profile = {"vin": vehicle.vin, **data["attributes"]}
    answer = {"state": data["state"], "capabilities": data["capabilities"]}
    charging = data["charging_settings"]
    answers = {"profile": profile, "state": answer, "charging": charging}
    output = inspected(inspect, folder, {flag: said for flag, said in answers.items() if said})
    ours = readings.ours(output)
    theirs = readings.theirs(readings.parse(profile, answer, charging))
    plain = readings.plain(profile, answer, charging)
    # It takes these from the state only, where not every car tells them.
    theirs.update({key: plain.get(key) for key in CHOSEN if theirs.get(key) is None})
    expected = {**plain, **theirs}
    wrong = [
        f"{key}: {ours.get(key)!r}, not {value!r}"
        for key, value in expected.items()
        if ours.get(key) != value and (key, ours.get(key)) not in DELIBERATE
    ]
    wrong += [f"gap: {gap}" for gap in output["gaps"]]
    if wrong:
        raise MismatchError("; ".join(wrong))
    return len(expected)


async def other_lives(steps):
    inspect = await asyncio.to_thread(package.build, *package.INSPECT)
    owner = await signed_in()
    with tempfile.TemporaryDirectory() as folder:
        for life in LIVES:
            await steer("scenario", id=life)
            await owner.get_vehicles()
            for vehicle in owner.vehicles:
                with steps.step(f"read alike: {life}", vehicle.name):
                    steps.values += await asyncio.to_thread(compare, inspect, folder, vehicle)


ALL = [other_lives]
