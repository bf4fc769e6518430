"""Steps with a name: what was done how often, how long it took, what failed."""

import contextlib
import time

ROW = "{:<20} {:<34} {:>5} {:>7} {:>9}"


class MismatchError(Exception):
    """Something did not come out as it must."""


def check(is_so, sentence):
    if not is_so:
        raise MismatchError(sentence)


class Steps:
    """The steps of one journey, counted by their name."""

    def __init__(self, journey):
        self.journey = journey
        self.names = {}
        self.failures = []
        # Read by us and by the other client, and compared.
        self.values = 0

    @contextlib.contextmanager
    def step(self, name, subject=""):
        """A failure is noted and goes no further: the next step may still tell something."""
        count = self.names.setdefault(name, {"done": 0, "failed": 0, "longest": 0.0})
        started_at = time.monotonic()
        try:
            yield
        except Exception as error:
            count["failed"] += 1
            of = f" ({subject})" if subject else ""
            self.failures.append(f"{name}{of}: {type(error).__name__}: {error}")
        finally:
            count["done"] += 1
            count["longest"] = max(count["longest"], time.monotonic() - started_at)

    @contextlib.contextmanager
    def refused(self, name, error, words="", subject=""):
        """A step that must end with exactly this error of the client."""
        with self.step(name, subject):
            try:
                yield
            except Exception as raised:
                if type(raised) is not error:
                    raise
                check(words in str(raised), f"the error does not say {words!r}: {raised}")
            else:
                raise MismatchError(f"no {error.__name__} was raised")

    def show(self):
        for name, count in self.names.items():
            longest = f"{count['longest']:.1f} s"
            print(ROW.format(self.journey, name, count["done"], count["failed"], longest))
        for failure in self.failures:
            print(f"    wrong: {failure}")


def show(journeys):
    """The table of all journeys; how many steps, values and failures there were."""
    print(ROW.format("journey", "step", "count", "failed", "longest"))
    for steps in journeys:
        steps.show()
    done = sum(count["done"] for steps in journeys for count in steps.names.values())
    values = sum(steps.values for steps in journeys)
    return done, values, sum(len(steps.failures) for steps in journeys)
