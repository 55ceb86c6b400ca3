"""What materials and costs are worth in the figures of a good, with fractions (ss. 7, 8, 9 of the Uniform Regulations)."""

from fractions import Fraction
from functools import lru_cache

from figures_rules import NC, TV

PARTIES = {"CA", "MX", "US"}


@lru_cache(maxsize=None)
def amount(text):
    return Fraction(text)


def total(named):
    return sum(map(amount, named.values())) if named else 0


# --- Materials (ss. 7(4), (5), (21), 8, 9) ---


def role(material, outer=None):
    """A role other than the default passes on to what a self-produced material is made from."""
    own = material.get("role", "incorporated")
    return outer if outer not in (None, "incorporated") else own


def leaves(materials, outer=None):
    """Each material that is not self-produced, with its role; self-produced ones are replaced (s. 7(5)(a))."""
    for one in materials:
        its = role(one, outer)
        if one.get("made_from"):
            yield from leaves(one["made_from"], its)
        else:
            yield one, its


def originates(material):
    """s. 7(21): what is not known to originate does not."""
    return material.get("originating") is True


def value(material):
    """s. 8(2): the value less what may be deducted, of a material that does not originate."""
    deduct = material.get("deduct")
    return amount(material["value"]) - total(deduct) if deduct else amount(material["value"])


def statement(material, its_role):
    """s. 9(1)(c), (7)(a)(ii): the statement, if production took place entirely in the territory."""
    stated = material.get("accumulated")
    if not stated or originates(material) or its_role in ("indirect", "packing"):
        return None
    where = stated.get("produced_in") or []
    return stated if where and set(where) <= PARTIES else None


def by_method(material, its_role, method):
    """What a material that does not originate adds to the value of such materials (s. 9(2), (3), else s. 8)."""
    stated = statement(material, its_role) or {}
    non_originating = stated.get("value_of_non_originating_materials")
    if method == NC and stated.get("net_cost") and non_originating is not None:
        return amount(non_originating)  # s. 9(2)(a)(ii)
    if method == NC and stated.get("without_non_originating") is not None:
        # s. 9(2)(b)(ii): the value of s. 8(1), which is before the deductions of s. 8(2).
        return amount(material["value"]) - amount(stated["without_non_originating"])
    if method == TV and non_originating is not None:
        return amount(non_originating)  # s. 9(3)
    return value(material)


def incurred(material, its_role):
    """s. 9(2)(a)(i): the net cost of the material's producer with the costs that it lacks; else s. 1(6)(b), s. 8(1)."""
    stated = statement(material, its_role) or {}
    if stated.get("net_cost"):
        return amount(stated["net_cost"]) + total(stated.get("not_included"))
    return amount(material["value"])


def counts(its_role):
    """ss. 8(13)(a), (15), (17), (25): indirect and packing materials add nothing."""
    return its_role not in ("indirect", "packing")


def non_originating_value(materials, method=None, designated=()):
    """The value of non-originating materials: of a content by a method, or of s. 5(4) without one.

    s. 7(4)(b): a designated material that originates shields what it is made from; one that does not counts in full, at
    its total cost (s. 8(8)). Section 9 says nothing of section 5, so there a statement gives nothing.
    """
    sum_ = 0
    for one in materials:
        if one.get("id") in designated:
            if not originates(one):
                own = total_cost(one.get("costs"), one["made_from"])
                sum_ += amount(one["value"]) if own is None else own
            continue
        for leaf, its in leaves([one]):
            if counts(its) and not originates(leaf):
                sum_ += value(leaf) if method is None else by_method(leaf, its, method)
    return sum_


# --- Costs and price (s. 7(2), (11)-(13), Schedule 3) ---


def total_cost(costs, materials, cost=lambda one, its: amount(one["value"])):
    """s. 1(6): materials, product, period and other costs. None if not stated."""
    if not costs:
        return None
    if costs.get("total"):
        return amount(costs["total"])
    bill = costs["materials"] == "from bill"
    of_materials = sum(cost(*one) for one in leaves(materials)) if bill else amount(costs["materials"])
    return of_materials + sum(amount(costs[part]) for part in ("product", "period", "other") if part in costs)


def designated_ids(good):
    return good.get("elections", {}).get("intermediate") or []


def bases(good):
    """The transaction value, the net cost, and the total cost for de minimis; None for what is not stated."""
    price = good.get("transaction_value")
    adjust = good.get("adjustments") or {}
    tv = None if price is None else amount(price) + total(adjust.get("add")) - total(adjust.get("deduct"))
    costs, materials = good.get("costs"), good["materials"]
    if good.get("net_cost"):
        return tv, amount(good["net_cost"]), None
    actual = total_cost(costs, materials, incurred)
    if actual is None:
        return tv, None, None
    # s. 7(13)(b): excluded costs inside a designated material are not subtracted.
    inside = [one for one in materials if one.get("id") in designated_ids(good)]
    kept = sum(total((one.get("costs") or {}).get("excluded")) for one in inside)
    net = actual - total(costs.get("excluded")) + kept
    # Section 9 says nothing of section 5: the lower of both total costs.
    differ = any(one.get("accumulated") for one, _ in leaves(materials))
    return tv, net, min(actual, total_cost(costs, materials)) if differ else actual
