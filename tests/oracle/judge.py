"""Decides whether one alternative admits one material: yes, no, or depends on what the codes do not tell."""

from codes import DEPENDS, YES, all_of, any_of, in_ranges, negated, same


def covers(change, good):
    """Whether the alternative is for goods of this code."""
    return all_of([in_ranges(good, change.targets), negated(in_ranges(good, change.without))])


def admits(change, good, material):
    """Whether a material of one code may be in a good of the other."""
    if change.free:
        return YES
    allowed = any_of(source(one, change, good, material) for one in change.sources)
    excepted = any_of(source(one, change, good, material) for one in change.exceptions)
    # One material comes from one of the groups of "more than one of the following" at most.
    return all_of([allowed, negated(excepted)])


def source(one, change, good, material):
    """Whether the material comes from one of the places that the sentence names."""
    kind, operand = one[0], one[1]
    if kind == "other":
        if is_group(change.targets, operand):
            return negated(in_ranges(material, change.targets))
        return negated(same(good, material, operand))
    if kind == "other including group":
        return negated(same(good, material, operand))
    if kind == "outside":
        return negated(in_ranges(material, change.targets))
    if kind == "other in group":
        return all_of([in_ranges(material, change.targets), negated(same(good, material, operand))])
    if kind == "other within":
        return all_of([in_ranges(material, one[2]), negated(same(good, material, operand))])
    if kind == "within":
        return same(good, material, operand)
    if kind == "another good":
        return all_of([same(good, material, operand), DEPENDS])
    if kind == "codes":
        return in_ranges(material, operand)
    if kind == "other goods" and negated(in_ranges(good, operand)) == YES:
        # Other than the materials that the sentence describes, not than the good.
        described = any_of(source(it, change, good, material) for it in change.sources if it[0] == "described")
        return all_of([in_ranges(material, operand), negated(described)])
    assert kind in ("described", "other goods"), kind
    return all_of([in_ranges(material, operand), DEPENDS])


def is_group(targets, size):
    """Whether the goods are several codes of a level: then "any other" code of it is one outside the group."""
    several = len(targets) > 1 or targets[0][0] != targets[0][1]
    return several and any(len(first) == size for first, _ in targets)


def read_as_outside(change):
    """Whether the alternative says "any other heading" of a group of headings without a word of the group."""
    return any(one[0] == "other" and is_group(change.targets, one[1]) for one in change.sources + change.exceptions)
