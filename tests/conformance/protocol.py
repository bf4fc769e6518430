#!/usr/bin/env python3
"""Proves that the simulator speaks the vendor's protocol: another client works with it unchanged.

The published package bimmer-connected, as it is installed, signs in, refreshes its token, reads
every car and runs every remote service it offers, at its own pace, and reads the state back. It
also has to recognise the refusals that the simulator plays, and to read in the cars' other lives
what `inspect` reads. Each journey has a simulator of its own, so that they run side by side.

Exit status: 0 if every step succeeds, 1 if one does not, 2 if the check cannot run.
"""

import asyncio
import logging
import sys
import time

import package

# Longer than any journey takes; a client that waits for ever must not hold up the run.
LIMIT_SECONDS = 150


async def run(program):
    """All journeys at once; what they found, in a fixed order."""
    import commands
    import journeys
    import lives
    import loopback
    from steps import Steps

    loopback.redirect()
    reports = []

    async def travel(journey):
        steps = Steps(journey.__name__.replace("_", " "))
        reports.append(steps)
        async with loopback.simulator(program, *journeys.PACE):
            with steps.step("the whole journey"):
                await journey(steps)

    everything = [travel(journey) for journey in journeys.ALL + commands.ALL + lives.ALL]
    try:
        await asyncio.wait_for(asyncio.gather(*everything), LIMIT_SECONDS)
    except asyncio.TimeoutError:
        reports[0].failures.append(f"the journeys took longer than {LIMIT_SECONDS} s")
    except loopback.NotListeningError as error:
        package.stop(error)
    return reports, loopback.Traffic.requests


def main():
    package.set_up()
    # What it cannot do, it raises; its log would tell the same twice.
    logging.getLogger("bimmer_connected").setLevel(logging.CRITICAL + 1)
    from steps import show

    program = package.build(*package.SIMULATOR)
    started_at = time.monotonic()
    reports, requests = asyncio.run(run(program))
    done, values, failures = show(reports)
    elapsed = time.monotonic() - started_at
    print(f"{values} values read by both, {requests} requests")
    print(f"{done} steps, {elapsed:.0f} s, {failures} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
