"""What the second computation of Part 6 says: stages by day, amounts as fractions, findings of open questions."""

from fractions import Fraction
from itertools import product


class Unstated(Exception):
    """A figure that is not stated: nothing is compared."""


def stage(stages, day):
    return [value for since, value in stages if since <= day][-1]


def amount(of, key):
    if key not in of:
        raise Unstated(key)
    return Fraction(of[key])


def every(unknown):
    """Every answer to so many open questions."""
    return product([False, True], repeat=unknown)


def verdict(results):
    results = set(results)
    return "unknown" if len(results) == 2 else "met" if True in results else "not_met"


def shown(percent):
    """Rounded half up to two places."""
    hundredths = (percent * 100 + Fraction(1, 2)).__floor__()
    return f"{hundredths // 100}.{hundredths % 100:02}"
