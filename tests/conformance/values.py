#!/usr/bin/env python3
"""Proves that `inspect` reads recorded cars as another client of the same servers does.

Nine recorded cars lie inside the published package bimmer-connected. Its own car object, fed with
the recorded answers (profile, state and, where there is one, charging settings), is laid beside
what `inspect` prints for the same files, value by value. What it does not read is compared with the
recorded keys, and counted apart. Where the two are meant to differ stands in exceptions.py, with
the reason; any other difference is an error, and so is an exception that no longer occurs.

Exit status: 0 if every car agrees, 1 if one does not, 2 if the comparison cannot run.
"""

import json
import logging
import shutil
import subprocess
import sys
from pathlib import Path

import package
import readings
from exceptions import EXCEPTIONS

# Where the recorded files of each car are laid out for whoever else wants to open them.
RECORDED = package.TARGET / "conformance" / "recorded"
MOST_EXCEPTIONS = 10
ABSENT = "(no such key)"
HEAD = (
    *("car", "model", "drive", "odometer"),
    *("client", "equal", "meant", "wrong"),
    *("keys", "wrong", "result"),
)
ROW = "{:<10} {:<14} {:<5} {:>9} {:>7} {:>7} {:>7} {:>7}  {:>7} {:>7}  {}"


def recorded_cars():
    """Name and recorded files of each car, by the flag of `inspect` that reads them."""
    import bimmer_connected

    responses = Path(bimmer_connected.__file__).parent / "tests" / "responses"
    for state in sorted(responses.glob("*/*-eadrax-vcs_v4_vehicles_state_*.json")):
        others = {
            "profile": "eadrax-vcs_v5_vehicle-data_profile",
            "charging": "eadrax-crccs_v2_vehicles",
        }
        files = {"state": state}
        for flag, call in others.items():
            path = state.with_name(state.name.replace("eadrax-vcs_v4_vehicles_state", call))
            if path.exists():
                files[flag] = path
        if "profile" in files:
            yield state.parent.name, files


def lay_out(cars):
    """One folder for each car, with a file for each answer: the app opens them as an owner would."""
    shutil.rmtree(RECORDED, ignore_errors=True)
    for name, files in cars:
        folder = RECORDED / name
        folder.mkdir(parents=True)
        for kind, path in files.items():
            shutil.copyfile(path, folder / f"{kind}.json")


def read(path):
    return json.loads(path.read_text(encoding="utf-8")) if path else None


def printed(inspect, files):
    """What `inspect` prints for the files of a car."""
    words = [str(word) for flag, path in files.items() for word in (f"--{flag}", path)]
    result = subprocess.run([inspect, *words], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        package.stop(f"inspect: exit status {result.returncode}: {result.stderr.strip()}")
    return json.loads(result.stdout)


class Comparison:
    """One car: how many values were compared with what, and how they differ."""

    def __init__(self, name, output):
        self.name = name
        self.output = output
        self.ours = readings.ours(output)
        self.with_client = self.with_keys = 0
        self.deliberate = []
        self.wrong_client = []
        self.wrong_keys = [f"gap: {gap}" for gap in output["gaps"]]

    def client(self, expected):
        """Compares with the other client; an exception must hold in both its values."""
        exceptions = {entry["key"]: entry for entry in EXCEPTIONS if entry["car"] == self.name}
        for path, value in expected.items():
            self.with_client += 1
            mine = self.ours.get(path, ABSENT)
            entry = exceptions.pop(path, None)
            if entry and mine != value and (entry["ours"], entry["theirs"]) == (mine, value):
                self.deliberate.append(entry)
                continue
            if mine != value:
                self.wrong_client.append(f"{path}: {mine!r}, by the client {value!r}")
            if entry:
                self.wrong_client.append(f"{path}: the exception for it does not occur")
        for path in exceptions:
            self.wrong_client.append(f"{path}: an exception for a value that is not compared")

    def keys(self, expected):
        """Compares with the recorded keys, where there are no exceptions."""
        for path, value in expected.items():
            self.with_keys += 1
            mine = self.ours.get(path, ABSENT)
            if mine != value:
                self.wrong_keys.append(f"{path}: {mine!r}, by the keys {value!r}")

    def show(self):
        shown = [self.output.get(key) for key in ("model", "drive_train", "odometer_km")]
        counts = [self.with_client, len(self.deliberate), len(self.wrong_client)]
        wrong = self.wrong_client + self.wrong_keys
        print(
            ROW.format(
                self.name,
                *["-" if cell is None else cell for cell in shown],
                counts[0],
                counts[0] - counts[1] - counts[2],
                *counts[1:],
                self.with_keys,
                len(self.wrong_keys),
                "wrong" if wrong else "ok",
            )
        )
        for line in wrong:
            print(f"    {line}")


def compare(inspect, name, files):
    """Lays the three readings of one car side by side."""
    comparison = Comparison(name, printed(inspect, files))
    profile, answer, charging = (read(files.get(k)) for k in ("profile", "state", "charging"))
    comparison.client(readings.theirs(readings.parse(profile, answer, charging)))
    comparison.keys(readings.plain(profile, answer, charging))
    return comparison


def summarize(comparisons):
    """The totals and each deliberate difference; true if nothing is wrong."""
    deliberate = [entry for comparison in comparisons for entry in comparison.deliberate]
    with_client = sum(comparison.with_client for comparison in comparisons)
    with_keys = sum(comparison.with_keys for comparison in comparisons)
    wrong_client = sum(len(comparison.wrong_client) for comparison in comparisons)
    wrong_keys = sum(len(comparison.wrong_keys) for comparison in comparisons)
    print(f"\n{len(deliberate)} deliberate differences")
    for entry in deliberate:
        values = f"ours {entry['ours']!r}, the client's {entry['theirs']!r}"
        print(f"    {entry['car']} {entry['key']}: {values} ({entry['source']})")
        print(f"        {entry['reason']}")
    unmet = {entry["car"] for entry in EXCEPTIONS} - {each.name for each in comparisons}
    for car in sorted(unmet):
        print(f"    wrong: an exception names {car}, which is no recorded car")
    client = f"{package.PACKAGE} {package.VERSION}"
    print(f"\n{with_client} values compared with {client}, {wrong_client} wrong")
    print(f"{with_keys} more compared with the recorded keys, {wrong_keys} wrong")
    failed = sum(bool(each.wrong_client or each.wrong_keys) for each in comparisons)
    print(f"{len(comparisons) - failed} cars passed, {failed} failed")
    return not failed and not unmet


def main():
    package.set_up()
    # It warns on import that the vendor refuses it, and of keys it does not know.
    logging.getLogger("bimmer_connected").setLevel(logging.CRITICAL)
    inspect = package.build(*package.INSPECT)
    print(ROW.format(*HEAD))
    cars = list(recorded_cars())
    lay_out(cars)
    comparisons = []
    for name, files in cars:
        comparison = compare(inspect, name, files)
        comparison.show()
        comparisons.append(comparison)
    if not comparisons:
        package.stop("no recorded car was found")
    if len(EXCEPTIONS) > MOST_EXCEPTIONS:
        package.stop(f"{len(EXCEPTIONS)} exceptions are more than {MOST_EXCEPTIONS}")
    sys.exit(0 if summarize(comparisons) else 1)


if __name__ == "__main__":
    main()
