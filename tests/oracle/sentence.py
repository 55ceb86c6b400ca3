"""Reads one sentence, "A change to ... from ..., except from ...", into targets, sources and exceptions."""

import re
from dataclasses import dataclass, field

from codes import DIGITS

LEVEL = r"(chapter|heading|subheading|tariff item)"
# "84.31" and "72.26" are headings with a stray point.
CODE = r"\d{4}\.\d\d\.\d\d|\d{4}\.\d\d|\d\d\.\d\d\b|\d{4}|\d\d?\b"
LEVELS = r"(?:chapters?|(?:sub)?headings?|tariff items?)"
ITEM = re.compile(rf"(?:({LEVELS})\s+)?({CODE})(?:\s+through\s+(?:{LEVELS}\s+)?({CODE}))?", re.I)
BETWEEN = re.compile(r"(?:[\s,;()|]|\bor\b|\band\b|\bfrom\b)*", re.I)

ANY_OTHER = re.compile(
    rf"any other {LEVEL}s?(, including another \1 within that group)?"
    rf"(?: within (that group|(?:{LEVELS}) (?:{CODE})(, including another \1 within that group)?))?", re.I)
OUTSIDE = re.compile(rf"any {LEVEL} outside that group", re.I)
IN_GROUP = re.compile(rf"any {LEVEL} within that group", re.I)
ANOTHER_GOOD = re.compile(rf"any other good within (?:that|those|these|the same) {LEVEL}s?", re.I)
WITHIN = re.compile(rf"within (?:that|those|these) {LEVEL}s?", re.I)
GROUPS = re.compile(r"(?:more than one of the following|a combination of both):", re.I)
DESCRIBED = re.compile(rf"(.+?)\s(?:of|within)\s(?=(?:{LEVELS}\s)?\d{{4}})", re.I)
DESCRIBED_HERE = re.compile(rf"(.+?)\s(?:of|within) (that|those) {LEVEL}s?", re.I)
# Words that narrow a description further: what they leave is still described.
ASIDE = re.compile(
    r", other than [^,]*which,? but for their width,? would be classified in [^,]*(?:, \d{4})* or \d{4}(?=,)"
    r"|(?<=\d) except [a-z-]+(?=$)")

ALSO = re.compile(r",?\s*\|?\s*whether or not there is also a change from ", re.I)
EXCEPT = re.compile(r",? (?:except from|excluding) ", re.I)
PROVISO = re.compile(r",?\s+provided (?!for in|with ).*|,? except for changes resulting from .*", re.I | re.S)


@dataclass
class Change:
    """One alternative: the goods that it is for, and from where their materials may come."""

    targets: list
    without: list
    free: bool = False
    sources: list = field(default_factory=list)
    exceptions: list = field(default_factory=list)
    groups: list = field(default_factory=list)


class Unreadable(Exception):
    """The sentence has a form that is not known."""


def read(text, chapter):
    """The change that a sentence describes; free if it requires none."""
    body = PROVISO.sub("", text).strip().rstrip(".;")
    if re.match(r"No (?:required )?(?:change|tariff change)|Production of|No required", body):
        goods, _, without = body.partition(", except for a good of ")
        without = ALSO.split(without)[0] if without else ""
        return Change(targets(ALSO.split(goods)[0], chapter), codes_of(without)[0] if without else [], free=True)
    found = re.match(r"A ?change (?:to|of) (.*?) from (.*)", body, re.S)
    if not found:
        raise Unreadable(text)
    change = Change(targets(found[1], chapter), [])
    for part in ALSO.split(found[2]):
        allowed, *excepted = EXCEPT.split(ASIDE.sub("", part))
        change.sources += sources(allowed, change)
        for one in excepted:
            change.exceptions += sources(one, change, excepted=True)
    return change


def targets(text, chapter):
    """The last run of codes of the rule's own chapter in a text that names goods."""
    runs, place = [], 0
    while found := re.compile(rf"(?:{LEVELS}\s+)?(?:{CODE})", re.I).search(text, place):
        run, place = codes_of(text, found.start(), repeated=True)
        own = [one for one in run if int(one[0][:2]) == chapter]
        if own:
            runs.append(own)
        place = max(place, found.end())
    if not runs:
        raise Unreadable(f"no goods in {text!r}")
    return runs[-1]


def codes_of(text, place=0, repeated=False):
    """The run of codes at a place and where it ends: where a level is named again, unless it may be repeated."""
    ranges, level, end = [], "", place
    while True:
        at = BETWEEN.match(text, end).end() if ranges else end
        found = ITEM.match(text, at)
        named = found[1].lower().rstrip("s") if found and found[1] else ""
        if not found or (ranges and named and not (repeated and named == level)):
            return ranges, end
        level = named or level
        if len(found[2]) <= 2 and level != "chapter":
            return ranges, end
        first, last = digits(found[2]), digits(found[3] or found[2])
        ranges.append((first, last))
        end = found.end()


def digits(code):
    """The digits of a printed code."""
    return code.replace(".", "").zfill(2)


def sources(text, change, excepted=False):
    """Where materials may come from, or may not: each a kind and its operands."""
    found, place = [], 0
    while True:
        place = BETWEEN.match(text, place).end()
        if place >= len(text):
            return found
        at = GROUPS.match(text, place)
        if at:
            groups = [described_or_codes(line) for line in text[at.end():].split("|") if line.strip(" ,;.")]
            if excepted:
                change.groups += groups
            else:
                found += [("codes", group) for group in groups]
            return found
        source, place = one_source(text, place, change)
        found.append(source)


def described_or_codes(line):
    """One line of a list of groups: codes alone."""
    ranges, place = [], 0
    while (place := BETWEEN.match(line, place).end()) < len(line.rstrip(" .;,")):
        run, end = codes_of(line, place)
        if not run:
            raise Unreadable(f"a group that is no codes: {line!r}")
        ranges, place = ranges + run, end
    return ranges


def one_source(text, place, change):
    """The source that begins at a place, and where it ends."""
    if at := ANY_OTHER.match(text, place):
        return any_other(at), at.end()
    if at := OUTSIDE.match(text, place):
        return ("outside", None), at.end()
    if at := IN_GROUP.match(text, place):
        return ("codes", change.targets), at.end()
    if at := ANOTHER_GOOD.match(text, place):
        return ("another good", DIGITS[at[1].lower()]), at.end()
    if at := WITHIN.match(text, place):
        return ("within", DIGITS[at[1].lower()]), at.end()
    ranges, end = codes_of(text, place)
    if ranges:
        return ("codes", ranges), end
    here, of_codes = DESCRIBED_HERE.match(text, place), DESCRIBED.match(text, place)
    if here and (not of_codes or here.end() < of_codes.end()):
        codes = ("another good", DIGITS[here[3].lower()]) if here[2] == "that" else ("described", change.targets)
        return codes, here.end()
    if of_codes:
        ranges, end = codes_of(text, of_codes.end())
        other = text[place:of_codes.end()].lower().startswith("any other good")
        return ("other goods" if other else "described", ranges), end
    return ("described", [("01", "97")]), len(text)


def any_other(at):
    """Any other code of a level: anywhere, within the group, or within named codes."""
    size = DIGITS[at[1].lower()]
    if at[3] and at[3].lower() != "that group":
        ranges, _ = codes_of(at[3])
        return ("other within", size, ranges)
    if at[3]:
        return ("other in group", size)
    return ("other including group" if at[2] else "other", size)
