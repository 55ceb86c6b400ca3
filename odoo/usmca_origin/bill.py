"""From records of Odoo to a good file, and from an answer to the values of a record: no Odoo is needed to run it.

A record here is anything with the fields that are named: a product with its unit, price, code and answers;
a bill of materials with ``explode``; units with ``_compute_quantity``. ``bill_of`` finds the bill of a product, or nothing.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

TERRITORY = ("CA", "MX", "US")
ANSWERS = {"yes": True, "no": False}
# What is said of a component that the producer of the good makes: its origin follows from its bill of materials.
MADE = "made"
# Odoo rounds each line of a bill up to the precision of its unit: of so many batches at once that is next to nothing.
BATCHES = 1_000_000
# Amounts of a good file have at most six decimals.
DECIMALS = 6


def good_file(product: Any, bill: Any, day: date, bill_of: Callable[[Any], Any]) -> dict[str, Any]:
    """The good file of one unit of a product, as its bill of materials makes it.

    :raises ValueError: with all that is wrong: answers that are none, components that have no cost, or that are said to be
        made and have no bill of materials
    """
    wrong: list[str] = []
    country = bill.company_id.country_id.code or product.env.company.country_id.code
    good: dict[str, Any] = {
        "name": product.display_name,
        "hs": product.hs_code or "",
        "date": day.isoformat(),
        "currency": product.currency_id.name,
        "transaction_value": amount(product.lst_price),
        "materials": Materials(bill_of, wrong).of(product, bill, 1.0, (product.id,)),
    }
    if country in TERRITORY:
        good["produced_in"] = [country]
    if product.usmca_net_cost:
        good["net_cost"] = amount(product.usmca_net_cost)
    if answered := facts(product.usmca_facts, wrong):
        good["facts"] = answered
    if wrong:
        raise ValueError("\n".join(wrong))
    return good


def lines(product: Any, bill: Any) -> Iterable[tuple[Any, float]]:
    """The lines for one unit of the product, kits taken apart, each with its quantity in the unit of its own product."""
    made = BATCHES * bill.product_uom_id._compute_quantity(bill.product_qty, product.uom_id, round=False)
    _, exploded = bill.explode(product, BATCHES)
    for line, done in exploded:
        # A service is no material; what it costs belongs to the net cost.
        if line.product_id.type != "service":
            unit = line.product_id.uom_id
            yield line, line.product_uom_id._compute_quantity(done["qty"], unit, round=False) / made


class Materials:
    """The materials of a good file, and what is wrong with them."""

    def __init__(self, bill_of: Callable[[Any], Any], wrong: list[str]) -> None:
        self.bill_of = bill_of
        self.wrong = wrong

    def of(self, product: Any, bill: Any, quantity: float, within: tuple[int, ...]) -> list[dict[str, Any]]:
        """The materials of so many units of a product, which stands within others."""
        return [self.one(line.product_id, quantity * each, within) for line, each in lines(product, bill)]

    def one(self, component: Any, quantity: float, within: tuple[int, ...]) -> dict[str, Any]:
        """A material; silence about its origin stays silence."""
        made: dict[str, Any] = {
            "id": component.default_code or str(component.id),
            "name": component.display_name,
            "hs": component.hs_code or "",
            "value": amount(quantity * component.standard_price),
        }
        origin = component.usmca_originating
        if origin == MADE:
            made["made_from"] = self.made_from(component, quantity, within)
        elif origin:
            made["originating"] = ANSWERS[origin]
        if component.usmca_evidence:
            made["evidence"] = component.usmca_evidence
        if answered := facts(component.usmca_facts, self.wrong):
            made["facts"] = answered
        # A cost that was never filled in would pass for a foreign material that is worth nothing.
        if origin != "yes" and not float(made["value"]) > 0:
            self.wrong.append(f"{component.display_name!r}: needs a cost above zero, or a declaration that it originates")
        return made

    def made_from(self, component: Any, quantity: float, within: tuple[int, ...]) -> list[dict[str, Any]]:
        """The materials of a component that the producer of the good makes."""
        name = component.display_name
        if component.id in within:
            self.wrong.append(f"{name!r}: goes into itself")
            return []
        bill = self.bill_of(component)
        found = self.of(component, bill, quantity, (*within, component.id)) if bill else []
        if not found:
            self.wrong.append(f"{name!r}: is said to be made and has no bill of materials with materials in it, of the type that manufactures")
        return found


def amount(number: float) -> str:
    """A number of Odoo as the text of an exact amount."""
    whole, _, decimals = f"{number:.{DECIMALS}f}".partition(".")
    return f"{whole}.{decimals.rstrip('0').ljust(2, '0')}"


def facts(text: str | None, wrong: list[str]) -> dict[str, bool]:
    """Answers to questions, one a line: ``for-use-in-heavy-truck: no``; lines that are none are told as wrong."""
    answered = {}
    for line in (text or "").splitlines():
        fact, _, answer = (part.strip() for part in line.partition(":"))
        if not line.strip():
            continue
        if not fact or answer.lower() not in ANSWERS:
            wrong.append(f"{line.strip()!r}: must be the id of a fact, a colon, and yes or no")
            continue
        answered[fact] = ANSWERS[answer.lower()]
    return answered


def values(product_id: int, good: dict[str, Any], answer: str, engine: str) -> dict[str, Any]:
    """What is kept of a determination: the result for a person, and input and answer to the byte."""
    read = json.loads(answer)
    told = {
        "product_id": product_id,
        "input": json.dumps(good, ensure_ascii=False),
        "answer": answer,
        "engine": engine,
    }
    if read["answer"] == "rejected":
        problems = (f"{one['at']}: {one['message']}" if one["at"] else one["message"] for one in read["problems"])
        return told | {"status": "rejected", "to_do": "\n".join(problems)}
    contents = read["regional_value_content"]
    # The content that is met, else the first that was tried.
    content = next((one for one in contents if one["finding"] == "met"), contents[0] if contents else None)
    questions = (f"{one['at']} {one['fact']}: {one['question']}".strip() for one in read["missing"])
    return told | {
        "status": read["status"],
        "criterion": read["criterion"] or False,
        "rule": read["rule"]["citation"] if read["rule"] else False,
        "content_percent": float(content["percent"]) if content and content["percent"] else False,
        "content_method": content["method"] if content else False,
        "to_do": "\n".join(questions) or False,
        "law_sha256": read["law"]["sha256"],
        "input_sha256": read["input_sha256"],
    }
