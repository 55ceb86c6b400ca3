"""Sections 14, 17, 18 and 19 of the Uniform Regulations for a vehicle, recomputed with fractions.

It shares nothing with the engine: written from the text, in another language, with its own table of stages. What a file leaves
open is decided by trying every answer: a requirement is met if it is met for all of them, not met if for none.

A line in is a good file as JSON, a line out its findings and percentages, also as JSON; null where nothing is stated.
"""

import json
import sys
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

# s. 14(13): a percentage by net cost since each day.
CORE = [("2020-07-01", 66), ("2021-07-01", 69), ("2022-07-01", 72), ("2023-07-01", 75)]
# s. 18(1): the total and the points of material and manufacturing.
PASSENGER = [("2020-07-01", (30, 15)), ("2021-07-01", (33, 18)), ("2022-07-01", (36, 21)), ("2023-07-01", (40, 25))]
# s. 18(2) and s. 19(4)(d).
TRUCK, STAGED = (45, 30), (25, 10)
# s. 13: heavy trucks.
HEAVY = [("2020-07-01", 60), ("2024-07-01", 64), ("2027-07-01", 70)]
# s. 12.
WAGE = {"US": Fraction(16), "CA": Fraction("20.88"), "MX": Fraction("294.22")}
LIGHT_PLANT = {"engines": 100000, "transmissions": 100000, "advanced_battery_packs": 25000}
HEAVY_PLANT = {"engines": 20000, "transmissions": 20000, "advanced_battery_packs": 20000}
COLUMN_1 = ["engine", "transmission", "body_and_chassis", "axle", "suspension_system", "steering_system", "advanced_battery"]
# Table S.
STEEL = """7208.25 7208.26 7208.27 7208.36 7208.37 7208.38 7208.39 7208.51 7208.52 7208.53 7208.54 7209.15 7209.16 7209.17
7209.18 7209.25 7209.26 7209.27 7209.28 7209.90 7210.30 7210.49 7210.69 7210.90 7211.14 7211.19 7211.23 7212.20 7212.30 7213.20
7213.99 7214.30 7214.91 7214.99 7225.30 7225.40 7225.50 7225.91 7225.92 7225.99 7226.91 7226.92 7226.99 7227.20 7227.90 7228.10
7228.20 7228.30 7228.60 7306.30 7306.50 7306.61 7306.69 7306.90 8708.29 8708.99""".split()
ALUMINUM = "7601 7602 7604 7605 7606 7608 8708.29 8708.99".split()


# Table A.2, column 2: some of the codes of each part, and the fact that a material is what the table describes.
LISTED = {
    "engine": ("8407.34", "8409.91", "8409.99", "8483.10"),
    "transmission": ("8481.90", "8483.90", "8708.40", "8708.93"),
    "body_and_chassis": ("8707.10", "8707.90", "8708.10", "8708.29", "8708.99"),
    "axle": ("8482.10", "8482.20", "8708.50", "8708.99"),
    "suspension_system": ("7320.10", "7320.20", "8708.80"),
    "steering_system": ("8537.10", "8543.70", "8708.94"),
    "advanced_battery": ("8507.60", "8507.80", "8507.90"),
}
FACT = dict(zip(COLUMN_1, (
    "column-two-of-engines", "column-two-of-transmissions", "column-two-of-body-and-chassis", "column-two-of-axles",
    "column-two-of-suspension-systems", "column-two-of-steering-systems", "column-two-of-advanced-batteries",
)))


class Unstated(Exception):
    """A figure that is not stated: nothing is compared."""


def stage(stages, day):
    return [value for since, value in stages if since <= day][-1]


def kind(good):
    code = good["hs"].replace(".", "")
    if code.startswith("8703"):
        return "passenger vehicle"
    return "light truck" if code[:6] in ("870421", "870431") else "heavy truck"


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


def nodes(materials):
    for one in materials:
        yield one
        yield from nodes(one.get("made_from", []))


def rolled_up(one):
    """s. 14(1), (7)(a): what originates brings nothing, what is made counts as what it is made from."""
    if one.get("originating") is True:
        return 0
    return sum(map(rolled_up, one["made_from"])) if "made_from" in one else Fraction(one["value"])


def net_cost(made):
    """Of a self-produced material whose costs are stated."""
    costs = made["costs"]
    excluded = sum(map(Fraction, costs.get("excluded", {}).values()))
    if "total" in costs:
        return Fraction(costs["total"]) - excluded
    bill = sum(Fraction(one["value"]) for one in made["made_from"])
    return bill + sum(Fraction(costs[key]) for key in ("product", "period", "other")) - excluded


def core_parts(good, stated):
    """s. 14(4): each part, or all as a super-core; (a) all materials, (b) only components of column 2."""
    threshold = stage(CORE, good["date"])
    averaged = "averaging" in stated
    parts = [(name, part) for name in COLUMN_1 for part in stated[name]]
    bill = {one["id"]: one for one in nodes(good["materials"]) if "id" in one}
    made = lambda part: bill[part["material"]] if "material" in part else None
    says = lambda part: part.get("originating", (made(part) or {}).get("originating"))
    open_batteries = [part for name, part in parts if name == "advanced_battery" and says(part) is None]
    inside = [(name, one) for name, part in parts if made(part) for one in nodes(made(part)["made_from"])]
    # What is self-produced inside a part is determined by its own rule, which this computation does not know.
    if any("made_from" in one and "originating" not in one for _, one in inside):
        raise Unstated("originating")
    if any("material" in part for part in open_batteries):
        raise Unstated("originating")
    open_components = [one for name, one in inside if one["hs"] in LISTED[name] and FACT[name] not in one.get("facts", {})]
    if len(open_batteries) + len(open_components) > 12:
        raise Unstated("components")

    def column_two(name, one, answer):
        if one.get("originating") is True:
            return 0
        if one["hs"] in LISTED[name] and one.get("facts", {}).get(FACT[name], answer.get(id(one))):
            return Fraction(one["value"])
        return sum(column_two(name, inner, answer) for inner in one.get("made_from", []))

    def outside(name, part, key, answer):
        if not made(part):
            return amount(part, key)
        if key == "value_of_non_originating_materials":
            return sum(map(rolled_up, made(part)["made_from"]))
        return sum(column_two(name, one, answer) for one in made(part)["made_from"])

    def reached(some, key, answer):
        cost = sum(net_cost(made(part)) if made(part) else amount(part, "net_cost") for _, part in some)
        content = (cost - sum(outside(name, part, key, answer) for name, part in some)) / cost * 100
        return (content > threshold if averaged else content >= threshold), content

    def by_content(some, answer):
        keys = ("value_of_non_originating_materials", "value_of_non_originating_components")
        return [reached(some, key, answer) for key in keys]

    def met(answers):
        answer = dict(zip(map(id, open_batteries + open_components), answers))
        originates = lambda part: says(part) or answer.get(id(part), False)
        groups = [[part] for part in parts]
        if averaged:
            groups = [[part for part in parts if part[0] == name] for name in COLUMN_1 if stated[name]]
        own = lambda group: all(originates(part) for _, part in group)
        each = all(own(group) or any(ok for ok, _ in by_content(group, answer)) for group in groups)
        whole = by_content(parts, answer)
        together = any(ok for ok, _ in whole)
        return each or together, together, max(content for _, content in whole)

    results = [met(answers) for answers in every(len(open_batteries) + len(open_components))]
    least = max(min(best for _, _, best in results), Fraction(0))
    # An open figure of the whole is not shown beside a requirement that is settled without it.
    is_open = verdict(together for _, together, _ in results) == "unknown"
    return verdict(ok for ok, _, _ in results), None if is_open else shown(least)


def metal(good, purchases, codes):
    """s. 17: originating purchases of all purchases, by value."""
    if not purchases:
        return "met", None
    in_table = lambda one: "hs" not in one or any(one["hs"].startswith(code) for code in codes)
    counted = [one for one in purchases if in_table(one) and not one.get("for_other_use", False)]
    melted = codes is STEEL and good["date"] >= "2027-07-01"
    asked = ["originating"] + (["all_processes_in_territory"] if melted else [])
    questions = [(place, key) for place, one in enumerate(counted) for key in asked if key not in one]
    total = sum(amount(one, "value") for one in counted)
    if total == 0 or len(questions) > 12:
        raise Unstated("purchases")

    def share(answers):
        answer = dict(zip(questions, answers))
        ok = lambda place, one: all(one.get(key, answer.get((place, key))) for key in asked)
        return sum(amount(one, "value") for place, one in enumerate(counted) if ok(place, one)) / total * 100

    shares = [share(answers) for answers in every(len(questions))]
    return verdict(one >= 70 for one in shares), shown(min(shares))


def months_later(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_certified(of, day):
    """s. 18(5): for a following period of the same length; the first ones also by their own wages."""
    first, last = date.fromisoformat(of["wages_from"]), date.fromisoformat(of["wages_to"])
    after = last + timedelta(1)
    months = [count for count in range(1, 13) if months_later(first, count) == after]
    end = months_later(after, months[0]) - timedelta(1) if months else last + (after - first)
    own = first == date(2020, 7, 1) and last in (date(2020, 12, 31), date(2021, 6, 30))
    return (first if own else after) <= date.fromisoformat(day) <= end


def pays(of, answer, day):
    """Whether wages are high; the answer stands in for what is not stated."""
    if "wages_from" in of:
        return is_certified(of, day)
    if "high_wage" in of:
        return of["high_wage"]
    if of.get("country", "US") not in WAGE:
        return False
    if "country" not in of or "average_base_hourly_wage" not in of:
        return answer
    return Fraction(of["average_base_hourly_wage"]) >= WAGE[of["country"]]


def plant_counts(plant, least, answer, day):
    own = plant.get("operated_by_producer", False) or Fraction(plant.get("contract_years", "0")) >= 3
    return pays(plant, answer, day) and amount(plant, "capacity") >= least[plant["produces"]] and own


def labor(good, stated):
    """s. 18(6): the points of each formula for every answer, (total, of material and manufacturing)."""
    technology = Fraction(0)
    if "technology" in stated:
        of = stated["technology"]
        spent = sum(Fraction(of.get(key, "0")) for key in ("research_and_development", "information_technology"))
        technology = min(Fraction(10), spent / amount(of, "production_wages") * 100)
    plants = stated.get("parts_plants", [])
    for plant in plants:
        if plant.get("operated_by_producer") is not True and "contract_years" not in plant:
            raise Unstated("contract")
    least = HEAVY_PLANT if kind(good) == "heavy truck" else LIGHT_PLANT
    formulas = [key for key in ("by_net_cost", "by_annual_purchase_value") if key in stated]
    if not formulas:
        raise Unstated("formula")
    amounts = [one for key in formulas for name in ("materials", "labor", "transportation") for one in stated[key].get(name, [])]
    day = good["date"]
    silent = lambda of: pays(of, False, day) != pays(of, True, day)
    open_wages = [id(one) for one in amounts + plants if silent(one)]
    if len(open_wages) > 12:
        raise Unstated("wages")
    for answers in every(len(open_wages)):
        answer = dict(zip(open_wages, answers))
        assembly = 5 if any(plant_counts(plant, least, answer.get(id(plant)), day) for plant in plants) else 0
        points = []
        for key in formulas:
            high = lambda name: sum(
                amount(one, "value") for one in stated[key].get(name, []) if pays(one, answer.get(id(one)), day)
            )
            beside = high("labor") + high("transportation")
            if key == "by_net_cost":
                base = Fraction(stated[key].get("net_cost", good["net_cost"]))
            else:
                base = amount(stated[key], "total_annual_purchase_value") + beside
            made = (high("materials") + beside) / base * 100
            points.append((made + technology + assembly, made))
        yield points


def staged(good):
    regime = good["automotive"].get("alternative_staging", {})
    return regime.get("approved", False) and good["date"] <= regime.get("until", "2025-06-30")


def labor_value_content(good, stated):
    total, least = stage(PASSENGER, good["date"]) if kind(good) == "passenger vehicle" else TRUCK
    if staged(good):
        total, least = STAGED
    results = list(labor(good, stated))
    met = verdict(any(all_ >= total and made >= least for all_, made in points) for points in results)
    return met, [shown(min(points[place][0] for points in results)) for place in range(len(results[0]))]


def credit(good, stated):
    """s. 18(22), for a heavy truck that does not reach its regional value content."""
    cost = Fraction(good["net_cost"])
    outside = sum(Fraction(one["value"]) for one in good["materials"] if one.get("originating") is not True)
    content, needed = (cost - outside) / cost * 100, stage(HEAVY, good["date"])
    if kind(good) != "heavy truck" or good["date"] > "2027-06-30" or content >= needed:
        return None
    enough = lambda all_, made: content >= 60 and all_ > 45 and content + max(made - 30, Fraction(0)) >= needed
    return verdict(any(enough(*one) for one in points) for points in labor(good, stated))


def tried(compute, *arguments):
    try:
        return compute(*arguments)
    except (Unstated, KeyError):
        return None


def answer(good):
    stated = good["automotive"]
    found = dict.fromkeys(["core_parts", "steel", "aluminum", "labor", "credit"])
    if "core_parts" in stated and not staged(good):
        found["core_parts"] = tried(core_parts, good, stated["core_parts"])
    metals = stated.get("steel_and_aluminum", {})
    for name, codes in (("steel", STEEL), ("aluminum", ALUMINUM)):
        if name in metals:
            found[name] = tried(metal, good, metals[name], codes)
    if "labor_value_content" in stated:
        found["labor"] = tried(labor_value_content, good, stated["labor_value_content"])
        found["credit"] = tried(credit, good, stated["labor_value_content"])
    return found


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
