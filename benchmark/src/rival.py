"""The same rule (GN 11(o) 84-47) in Python with exact decimals, with a step for every finding, as the engine has."""

import json
import sys
import time
from decimal import Decimal

LEAST = 3.0


def read(line):
    price, net_cost, parts = json.loads(line)
    return Decimal(price), Decimal(net_cost), [(code, Decimal(value), originating) for code, value, originating in parts]


def step(question, citation, met, because=(), measure=None):
    return {"question": question, "citation": citation, "met": met, "because": because, "measure": measure}


def content(method, base, foreign, percent):
    met = (base - foreign) * 100 >= base * percent
    return step(("content", method), "s. 7", met, measure=(base, foreign, percent))


def determine(good):
    price, net_cost, parts = good
    foreign = [(code, value) for code, value, originating in parts if not originating]
    materials = sum((value for _, value in foreign), Decimal(0))
    changes, of_parts = [], []
    unchanged, others = Decimal(0), Decimal(0)
    for code, value in foreign:
        changed = code[:4] != "8414"
        changes.append(step(("from any other heading", code), "GN 11(o) 84-47", changed))
        of_parts.append(step(("or from 8414.90", code), "GN 11(o) 84-47", changed or code == "841490"))
        if not changed:
            unchanged += value
            if code != "841490":
                others += value
    forgiven = step("de minimis", "s. 5(1)", unchanged * 10 <= price, measure=(unchanged, price, 10))
    shift = step("changes", "GN 11(o) 84-47", all(one["met"] for one in changes), changes)
    excused = step("changes or is excused", "GN 11(o) 84-47", shift["met"] or forgiven["met"], [shift, forgiven])
    contents = [content("transaction value", price, materials, 60), content("net cost", net_cost, materials, 50)]
    regional = step("content", "s. 7", any(one["met"] for one in contents), contents)
    from_parts = step("changes from parts", "GN 11(o) 84-47", all(one["met"] for one in of_parts), of_parts)
    rest = step("de minimis", "s. 5(1)", others * 10 <= price, measure=(others, price, 10))
    from_parts = step("changes from parts or is excused", "GN 11(o) 84-47", from_parts["met"] or rest["met"], [from_parts, rest])
    second = step("second alternative", "GN 11(o) 84-47", from_parts["met"] and regional["met"], [from_parts, regional])
    return step("originating", "s. 3(2)", excused["met"] or second["met"], [excused, second])


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        goods = [read(line) for line in lines]
    statuses = "".join("1" if determine(good)["met"] else "0" for good in goods)
    begin, done = time.perf_counter(), 0
    while time.perf_counter() - begin < LEAST:
        for good in goods:
            determine(good)
        done += len(goods)
    print(int((time.perf_counter() - begin) * 1e9 / done), statuses)


main()
