"""Answers, for lines "day good material", which official alternatives are for the good and which admit the material."""

import sys
from functools import lru_cache

import corrections
import judge
import law
from codes import NO, YES


def main(arguments):
    """Reads the rules from the path given, then answers every line of the standard input with one line."""
    alternatives, unread = law.alternatives(arguments[0])
    if unread:
        sys.exit("\n".join(f"cannot read {rule}: {why}" for rule, why in unread))
    if "--list" in arguments:
        list_all(alternatives)
        return
    by_heading = index(alternatives)
    print("without a change:", *sorted(corrections.NO_CHANGE_NAMED.values()))

    @lru_cache(maxsize=1 << 14)
    def for_good(day, good):
        return candidates(by_heading.get(good[:4], []), day, good)

    for line in sys.stdin:
        day, good, material = line.split()
        print(*(f"{one.rule},{one.letter},{judge.admits(one.change, good, material)}" for one in for_good(day, good)))


def index(alternatives):
    """The alternatives whose goods may be of a heading."""
    by_heading = {}
    for one in alternatives:
        spans = [range(int(first[:4].ljust(4, "0")), int(last[:4].ljust(4, "9")) + 1) for first, last in one.change.targets]
        for heading in sorted({f"{number:04}" for span in spans for number in span}):
            by_heading.setdefault(heading, []).append(one)
    return by_heading


def candidates(alternatives, day, good):
    """The alternatives that may be for a good on a day: a rule for its tariff item comes before all others."""
    on_day = [one for one in alternatives if one.first_day <= day <= (one.last_day or "9999")]
    covering = [(one, judge.covers(one.change, good)) for one in on_day]
    covering = [(one, covers) for one, covers in covering if covers != NO]
    if any(covers == YES and of_items(one) for one, covers in covering):
        covering = [(one, covers) for one, covers in covering if of_items(one)]
    return [one for one, _ in covering]


def of_items(alternative):
    """Whether the alternative is for tariff items, of eight digits."""
    return all(len(first) == 8 for first, _ in alternative.change.targets)


def list_all(alternatives):
    """Prints what was read of every alternative, and how many are read as from outside their group."""
    for one in alternatives:
        change = one.change
        print(one.rule, one.letter, one.first_day or "-", one.last_day or "-", "to", change.targets)
        print("   no change" if change.free else f"   from {change.sources} except {change.exceptions} {change.groups}")
    outside = sorted({one.rule for one in alternatives if judge.read_as_outside(one.change)})
    print(f"{len(alternatives)} alternatives of {len({one.rule for one in alternatives})} rules")
    print(f"{len(outside)} rules name a group and \"any other\" code of its level, read as outside it:", *outside)


if __name__ == "__main__":
    main(sys.argv[1:])
