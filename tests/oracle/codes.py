"""Codes of the Harmonized System as strings of digits, and the three answers yes, no and depends."""

YES, NO, DEPENDS = "y", "n", "d"

DIGITS = {"chapter": 2, "heading": 4, "subheading": 6, "tariff item": 8}


def all_of(answers):
    """Yes if all are, no if one is not."""
    result = YES
    for answer in answers:
        if answer == NO:
            return NO
        if answer == DEPENDS:
            result = DEPENDS
    return result


def any_of(answers):
    """Yes if one is, no if none is."""
    result = NO
    for answer in answers:
        if answer == YES:
            return YES
        if answer == DEPENDS:
            result = DEPENDS
    return result


def negated(answer):
    """The opposite; what depends still depends."""
    return {YES: NO, NO: YES, DEPENDS: DEPENDS}[answer]


def in_range(code, first, last):
    """Whether a code lies between two codes of one length; depends if it is too short to tell."""
    shared = min(len(code), len(first))
    head, low, high = code[:shared], first[:shared], last[:shared]
    if head < low or head > high:
        return NO
    if shared == len(first) or low < head < high:
        return YES
    return DEPENDS


def in_ranges(code, ranges):
    """Whether a code lies in one of several ranges."""
    return any_of(in_range(code, first, last) for first, last in ranges)


def same(one, two, digits):
    """Whether two codes agree in so many digits; depends if one of them has fewer."""
    shared = min(len(one), len(two), digits)
    if one[:shared] != two[:shared]:
        return NO
    return YES if shared == digits else DEPENDS
