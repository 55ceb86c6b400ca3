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

from vehicle_core_parts import core_parts
from vehicle_findings import Unstated, amount, every, shown, stage, verdict

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
# Table S.
STEEL = """7208.25 7208.26 7208.27 7208.36 7208.37 7208.38 7208.39 7208.51 7208.52 7208.53 7208.54 7209.15 7209.16 7209.17
7209.18 7209.25 7209.26 7209.27 7209.28 7209.90 7210.30 7210.49 7210.69 7210.90 7211.14 7211.19 7211.23 7212.20 7212.30 7213.20
7213.99 7214.30 7214.91 7214.99 7225.30 7225.40 7225.50 7225.91 7225.92 7225.99 7226.91 7226.92 7226.99 7227.20 7227.90 7228.10
7228.20 7228.30 7228.60 7306.30 7306.50 7306.61 7306.69 7306.90 8708.29 8708.99""".split()
ALUMINUM = "7601 7602 7604 7605 7606 7608 8708.29 8708.99".split()


def kind(good):
    code = good["hs"].replace(".", "")
    if code.startswith("8703"):
        return "passenger vehicle"
    return "light truck" if code[:6] in ("870421", "870431") else "heavy truck"


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
