"""Section 14(4)-(13): the core parts of a vehicle, by stated figures or off the bill of materials, recomputed with fractions."""

from fractions import Fraction

from vehicle_findings import Unstated, amount, every, shown, stage, verdict

# s. 14(13): a percentage by net cost since each day.
CORE = [("2020-07-01", 66), ("2021-07-01", 69), ("2022-07-01", 72), ("2023-07-01", 75)]
COLUMN_1 = ["engine", "transmission", "body_and_chassis", "axle", "suspension_system", "steering_system", "advanced_battery"]
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
