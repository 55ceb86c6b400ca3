"""Goods and their figures, reckoned a second time: `figures.py SEED COUNT` prints two lines of JSON for each good.

The first is a good file, the second its status, criterion, contents and de minimis; amounts and limits are exact
decimals, `percent` is rounded half up to two places, as it is shown.
"""

import json
import random
import sys
from fractions import Fraction
from math import floor

from figures_goods import goods


def decimal(number):
    """An exact decimal; the figures of a good never have more places than its amounts."""
    units, more = divmod(abs(number.numerator) * 10**6, number.denominator)
    assert more == 0, number
    whole, rest = divmod(units, 10**6)
    sign = "-" if number < 0 else ""
    return f"{sign}{whole}.{rest:06}".rstrip("0").rstrip(".")


def percent(share):
    """Two places, half up."""
    hundredths = floor(abs(share) * 100 + Fraction(1, 2))
    sign = "-" if share < 0 and hundredths else ""
    return f"{sign}{hundredths // 100}.{hundredths % 100:02}"


def content(figure):
    method, base, value, share, threshold, finding = figure
    return {
        "method": method,
        "base": decimal(base),
        "non_originating_value": decimal(value),
        "percent": percent(share),
        "threshold": decimal(threshold),
        "finding": finding,
    }


def little(figure):
    forgives, base, of, value, finding = figure
    return {
        "forgives": forgives,
        "base": base,
        "amount": decimal(of),
        "non_originating_value": decimal(value),
        "percent": percent(Fraction(value, of) * 100),
        "limit": "10",
        "finding": finding,
    }


STATUS = {"met": "originating", "not_met": "non_originating", "unknown": "undetermined"}


def main(seed, count):
    drawn = goods(random.Random(seed))
    for _ in range(count):
        good, (status, criterion, contents, decisive) = next(drawn)
        expected = {
            "status": STATUS[status],
            "criterion": criterion if status == "met" else None,
            "regional_value_content": [content(figure) for figure in contents],
            "de_minimis": little(decisive) if decisive else None,
        }
        print(json.dumps(good))
        print(json.dumps(expected))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
