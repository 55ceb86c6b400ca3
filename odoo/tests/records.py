"""Records as Odoo hands them over, as far as the module reads them: fields by name, ``explode``, units."""

import math
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any


@dataclass
class Unit:
    """A unit of measure, by how many of its reference it is."""

    of_reference: float

    def _compute_quantity(self, quantity: float, to_unit: "Unit", round: bool = True) -> float:
        assert round is False, "a rounded quantity is not the exact one"
        return quantity * self.of_reference / to_unit.of_reference


# Of a quantity in any unit.
PRECISION = 0.01
PIECE, DOZEN, GRAM, KILOGRAM = Unit(1), Unit(12), Unit(0.001), Unit(1)


@dataclass
class Product:
    """A product.product."""

    id: int
    display_name: str
    hs_code: str | bool = False
    standard_price: float = 0.0
    lst_price: float = 0.0
    default_code: str | bool = False
    type: str = "consu"
    uom_id: Unit = field(default_factory=lambda: PIECE)
    usmca_originating: str | bool = False
    usmca_evidence: str | bool = False
    usmca_net_cost: float = 0.0
    usmca_facts: str | bool = False
    currency_id: Any = field(default_factory=lambda: SimpleNamespace(name="USD"))
    env: Any = field(default_factory=lambda: SimpleNamespace(company=company("MX")))


@dataclass
class Line:
    """A line of a bill of materials."""

    product_id: Product
    product_qty: float
    product_uom_id: Unit
    kit: "Bill | None" = None


@dataclass
class Bill:
    """A mrp.bom; ``explode`` takes kits apart, as that of Odoo does."""

    product_qty: float
    bom_line_ids: list[Line]
    product_uom_id: Unit = field(default_factory=lambda: PIECE)
    company_id: Any = field(default_factory=lambda: company("MX"))

    def explode(self, product: Product, quantity: float) -> tuple[list, list[tuple[Line, dict[str, float]]]]:
        done = []
        for line in self.bom_line_ids:
            # As Odoo does, it rounds up to what the unit can tell.
            qty = math.ceil(quantity * line.product_qty / PRECISION - 1e-9) * PRECISION
            if line.kit:
                in_kit = line.product_uom_id._compute_quantity(qty, line.kit.product_uom_id, round=False)
                done += line.kit.explode(line.product_id, in_kit / line.kit.product_qty)[1]
            else:
                done.append((line, {"qty": qty}))
        return [], done


def company(country: str) -> Any:
    """A res.company with its country."""
    return SimpleNamespace(country_id=SimpleNamespace(code=country))
