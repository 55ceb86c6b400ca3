"""Goods drawn at random, most of them with one figure exactly on its limit or one unit of the last place beside it."""

from fractions import Fraction

from figures_reckoning import Reckoning, failing
from figures_rules import NC, NO_PROCESS, PARTS, RULES, TV, asks_for_change
from figures_values import amount, bases, non_originating_value, total, value

DEDUCT = ("freight_insurance_packing", "duties_and_taxes", "brokerage", "waste_net_of_scrap")
LESS = ("international_shipment", "packing_for_shipment", "construction_and_assembly", "duties_and_taxes")
MORE = ("commissions_and_brokerage", "transport_to_point_of_direct_shipment", "packaging", "assists", "royalties",
        "resale_proceeds")
EXCLUDED = ("sales_promotion", "royalties", "shipping_and_packing", "non_allowable_interest")
INSIDE, OUTSIDE = (["CA"], ["MX", "US"], ["CA", "MX", "US"]), (["CN"], ["CA", "CN"])
ROLES = ("packaging", "accessory", "indirect", "packing")
# Multiples of these make VNM / (1 - threshold) a decimal that ends, for every threshold of the table.
UNITS = (1, 1, 9, 11, 7 * 13)
PLACES = 10**6


def scaled(number):
    """In units of the last place; a number that has more places or a sign is a mistake of the drawing."""
    units, rest = divmod(number.numerator * PLACES, number.denominator)
    assert rest == 0 and units >= 0, number
    return units


def text(number):
    """A fraction with at most six decimals, as the good file writes it."""
    whole, rest = divmod(scaled(number), PLACES)
    return f"{whole}.{rest:06}".rstrip("0").rstrip(".") if rest else str(whole)


class Draw:
    def __init__(self, dice):
        self.dice = dice
        self.unit = Fraction(dice.choice(UNITS), dice.choice((1, 10, 100, 100, 1000)))

    def one_in(self, count):
        return self.dice.randrange(count) == 0

    def amount(self, most):
        return self.unit * self.dice.randint(0, most)

    def named(self, names, most, how_many=2):
        drawn = self.dice.sample(names, self.dice.randint(1, how_many))
        return {name: text(self.amount(most)) for name in drawn}

    def good(self):
        code = self.dice.choice(list(RULES))
        good = {"hs": code, "hs_edition": "2012", "date": "2025-06-01", "facts": {}}
        good["facts"]["provides-for-good-and-parts"] = self.one_in(3)
        if code[:2] == "35":
            good["facts"].update({fact: False for fact in NO_PROCESS})
        if not self.one_in(40):
            good["produced_in"] = self.dice.choice(INSIDE if not self.one_in(20) else OUTSIDE)
        materials = [self.material(code, place) for place in range(self.dice.randint(1, 5))]
        good["materials"] = materials
        self.elections(good)
        self.price(good)
        self.costs(good)
        return good

    def material(self, code, place):
        one = {"id": f"m{place}", "hs": self.dice.choice(RULES[code][2]), "value": text(self.amount(400))}
        origin = self.dice.choice((True, False, False, None))
        if origin is not None:
            one["originating"] = origin
        # One at least is incorporated: a bill without any says nothing of what the good is made of.
        if place and self.one_in(4):
            one["role"] = self.dice.choice(ROLES)
        if self.one_in(5):
            self.self_produced(one, code)
        else:
            self.bought(one, code)
        return one

    def bought(self, one, code):
        if one["hs"] == code:
            one["facts"] = {"provided-for-as-parts": not self.one_in(3)}
        if self.one_in(3):
            one["deduct"] = self.named(DEDUCT, 40)
            if total(one["deduct"]) > amount(one["value"]):
                del one["deduct"]
        if one.get("originating") is not True and self.one_in(4):
            self.accumulated(one, code)

    def self_produced(self, one, code, depth=0):
        inner = []
        for _ in range(self.dice.randint(1, 3)):
            part = {"hs": self.dice.choice(RULES[code][2]), "value": text(self.amount(150))}
            origin = self.dice.choice((True, False, None))
            if origin is not None:
                part["originating"] = origin
            if depth == 0 and self.one_in(8):
                self.self_produced(part, code, 1)
            else:
                self.bought(part, code)
            inner.append(part)
        one["made_from"] = inner
        if one["hs"] not in RULES and one.get("originating"):
            # Nothing here can tell whether its bill refutes the claim.
            del one["originating"]

    def accumulated(self, one, code):
        """s. 9(2)(a), (2)(b) or (3), with or without the materials of s. 9(7)(a)(ii)."""
        worth, kind = amount(one["value"]), self.dice.randrange(4)
        stated = {}
        if kind == 0:
            own = self.unit * self.dice.randint(1, 400)
            stated["net_cost"] = text(own)
            worth = min(worth, own)
            if self.one_in(2):
                stated["not_included"] = self.named(DEDUCT[:3], 30)
        part = self.unit * self.dice.randint(0, int(worth / self.unit))
        if kind in (0, 1):
            stated["value_of_non_originating_materials"] = text(part)
        elif kind == 2:
            stated["without_non_originating"] = text(part)
        if kind == 3 or self.one_in(2):
            used = [{"hs": self.dice.choice(RULES[code][2])} for _ in range(self.dice.randint(1, 2))]
            stated["non_originating_materials"] = used
            if kind in (0, 1) and self.one_in(2):
                used[0]["value"] = text(part)
        if not self.one_in(8):
            stated["produced_in"] = self.dice.choice(INSIDE if not self.one_in(4) else OUTSIDE)
        one["accumulated"] = stated

    def elections(self, good):
        """Which self-produced materials are designated is stated, unless designation could not help."""
        chosen = {}
        if self.one_in(4):
            chosen["method"] = self.dice.choice((TV, NC))
        if self.one_in(4):
            chosen["de_minimis_base"] = self.dice.choice((TV, "total_cost"))
        made = [one for one in good["materials"] if one.get("made_from")]
        plain = [one for one in made if one.get("role") not in ("indirect", "packing")]
        designate = plain and self.one_in(2)
        if designate:
            # s. 9(6): statements and designations are not combined here.
            strip(good["materials"])
            one = self.dice.choice(plain)
            one["originating"] = one["hs"] in RULES and self.one_in(2)
            if self.one_in(2):
                product = self.unit * self.dice.randint(20, 120)
                one["costs"] = {"materials": "from bill", "product": text(product)}
                one["costs"]["excluded"] = self.named(EXCLUDED, 10)
            chosen["intermediate"] = [one["id"]]
        elif made and self.one_in(2):
            for one in made:
                not_originating(one)
        elif made:
            chosen["intermediate"] = []
        if chosen:
            good["elections"] = chosen

    def price(self, good):
        if self.one_in(12):
            return
        good["transaction_value"] = text(self.unit * self.dice.randint(1, 2500))
        if self.one_in(3):
            good["adjustments"] = {}
            for key, names in (("deduct", LESS), ("add", MORE)):
                if self.one_in(2):
                    good["adjustments"][key] = self.named(names, 60)

    def costs(self, good):
        kind = self.dice.randrange(8)
        if kind == 0:
            return
        if kind == 1:
            good["net_cost"] = text(self.unit * self.dice.randint(1, 2000))
            return
        if kind == 2:
            good["costs"] = {"total": text(self.unit * self.dice.randint(1, 2000))}
        else:
            of = "from bill" if kind > 3 else text(self.amount(1000))
            good["costs"] = {"materials": of, "product": text(self.unit * self.dice.randint(1, 800))}
            for part in ("period", "other"):
                if self.one_in(2):
                    good["costs"][part] = text(self.amount(100))
        inside = [total((one.get("costs") or {}).get("excluded")) for one in good["materials"]]
        if sum(inside) or self.one_in(2):
            excluded = self.named(EXCLUDED, 60)
            first = next(iter(excluded))
            excluded[first] = text(amount(excluded[first]) + sum(inside))
            good["costs"]["excluded"] = excluded

    def near_limit(self, good):
        """Moves the price or a cost so that one figure is on its limit, or one unit of the last place beside it."""
        for base, needed in self.wanted(good):
            beside = self.dice.choice((0, 0, 1, -1)) * self.dice.choice((Fraction(1, 100), Fraction(1, PLACES)))
            move(good, base, needed + beside)

    def wanted(self, good):
        """For two of the limits, the base and the amount of it at which the figure is exactly on the limit."""
        alternatives = RULES[good["hs"]][1]
        contents = [item for one in alternatives for item in one["contents"].items()] + list(PARTS.items())
        changes = [one for one in alternatives if asks_for_change(one)]
        limits = [("content", *one) for one in contents]
        limits += [("tenth", base, one) for base in (TV, "total_cost") for one in changes + [None]]
        materials = good["materials"]
        for kind, base, one in self.dice.sample(limits, 2):
            if kind == "content":
                designated = good.get("elections", {}).get("intermediate") or []
                yield base, Fraction(non_originating_value(materials, base, designated) * 100, 100 - one)
            elif one:
                yield base, sum(map(value, failing(good, one, materials))) * 10
            else:
                yield base, non_originating_value(materials) * 10


def strip(materials):
    for one in materials:
        one.pop("accumulated", None)
        strip(one.get("made_from", []))


def not_originating(one):
    one["originating"] = False
    for part in one["made_from"]:
        if part.get("made_from"):
            not_originating(part)


def move(good, base, needed):
    """Changes what is stated so that a base has the amount needed; leaves it where nothing stated can do so."""
    before = dict(zip((TV, NC, "total_cost"), bases(good)))[base]
    if before is None:
        return
    costs = good.get("costs", {})
    if base == TV:
        of, key = good, "transaction_value"
    elif "net_cost" in good:
        of, key = good, "net_cost"
    else:
        of, key = costs, "total" if "total" in costs else "product"
    moved = amount(of[key]) + needed - before
    if moved > 0 and PLACES % moved.denominator == 0:
        of[key] = text(moved)


def is_lawful(good, reckoning):
    """Whether the door lets it in: no base of zero or less or too long to be written, less excluded than there is."""
    bases = (reckoning.tv, reckoning.nc, reckoning.total)
    excluded = total(good.get("costs", {}).get("excluded"))
    within = reckoning.total is None or excluded < reckoning.total
    return within and all(base is None or 0 < base < 10**12 for base in bases)


def goods(dice):
    """Goods without end, each with what is reckoned of it."""
    while True:
        draw = Draw(dice)
        good = draw.good()
        if not draw.one_in(6):
            draw.near_limit(good)
        reckoning = Reckoning(good)
        if is_lawful(good, reckoning):
            yield good, reckoning.result()
