"""What the module reads of products and bills of materials, and what it keeps of answers."""

import datetime
import json

import pytest
from records import DOZEN, GRAM, KILOGRAM, PIECE, Bill, Line, Product, company
from usmca_origin import bill

import usmca

DAY = datetime.date(2025, 6, 1)


def good_file(product: Product, made: Bill, *bills: tuple[Product, Bill]) -> dict:
    """The good file of a product; of its components these have bills of materials."""
    known = {component.id: one for component, one in bills}
    return bill.good_file(product, made, DAY, lambda component: known.get(component.id))


def box() -> tuple[Product, Bill]:
    """A dozen of boxes of granules by the gram, a lid each, a kit of two handles, and a service."""
    granules = Product(1, "granules", "3902.10", 1.925, uom_id=KILOGRAM, usmca_originating="no")
    lid = Product(2, "lid", "3923.50", 1.32, default_code="LID", usmca_originating="no")
    handle = Product(3, "handle", "7326.20", 0.24)
    label = Product(4, "label", "4821.10", 0.06, usmca_originating="yes", usmca_evidence="D-17")
    molding = Product(5, "molding", type="service", standard_price=9.0)
    handles = Bill(1, [Line(handle, 2, PIECE)])
    lines = [
        Line(granules, 24_000, GRAM),
        Line(lid, 1, DOZEN),
        Line(Product(6, "handles"), 12, PIECE, kit=handles),
        Line(label, 12, PIECE),
        Line(molding, 1, PIECE),
    ]
    return Product(7, "box", "3923.10", lst_price=14.2), Bill(1, lines, DOZEN, company("US"))


def test_a_bill_becomes_the_good_file_of_one_unit() -> None:
    assert good_file(*box()) == {
        "name": "box",
        "hs": "3923.10",
        "date": "2025-06-01",
        "currency": "USD",
        "transaction_value": "14.20",
        "produced_in": ["US"],
        "materials": [
            {"id": "1", "name": "granules", "hs": "3902.10", "value": "3.85", "originating": False},
            {"id": "LID", "name": "lid", "hs": "3923.50", "value": "1.32", "originating": False},
            {"id": "3", "name": "handle", "hs": "7326.20", "value": "0.48"},
            {"id": "4", "name": "label", "hs": "4821.10", "value": "0.06", "originating": True, "evidence": "D-17"},
        ],
    }


def test_the_determination_is_kept_with_input_and_answer() -> None:
    good = good_file(*box())
    answer = usmca.determine_json(good)
    kept = bill.values(7, good, answer, usmca.__version__)
    assert (kept["status"], kept["criterion"], kept["rule"]) == ("originating", "B", "GN 11(o) 39-2")
    assert kept["product_id"] == 7 and kept["to_do"] is False and kept["content_percent"] is False
    assert usmca.determine_json(kept["input"]) == kept["answer"] == answer
    assert kept["law_sha256"] == usmca.LAW_SHA256
    assert kept["input_sha256"] == json.loads(answer)["input_sha256"]


def test_a_content_is_that_which_is_met() -> None:
    motor = Product(1, "motor", "8501.40", 60.0, usmca_originating="no")
    blades = Product(2, "blades", "8414.90", 30.0, usmca_originating="no")
    fan = Product(3, "fan", "8414.59", lst_price=200.0, usmca_net_cost=180.0)
    good = good_file(fan, Bill(1, [Line(motor, 1, PIECE), Line(blades, 1, PIECE)]))
    assert good["net_cost"] == "180.00"
    kept = bill.values(3, good, usmca.determine_json(good), usmca.__version__)
    # (200 - 90) / 200 = 55 percent is less than 60; (180 - 90) / 180 is 50 percent.
    assert (kept["content_method"], kept["content_percent"]) == ("net_cost", 50.0)


def test_open_questions_and_problems_are_told() -> None:
    caliper = Product(1, "caliper", "8708.30", lst_price=90.0)
    pads = Product(2, "pads", "8708.30", 20.0, usmca_originating="no", usmca_facts="brake-lining-or-part-of-brake: yes")
    good = good_file(caliper, Bill(1, [Line(pads, 2, PIECE)]))
    kept = bill.values(1, good, usmca.determine_json(good), "0")
    assert kept["status"] == "undetermined"
    assert "for-use-in-passenger-vehicle: Is it for use" in kept["to_do"]
    caliper.usmca_facts = "for-use-in-passenger-vehicle: no\n\n for-use-in-light-truck : No"
    answered = good_file(caliper, Bill(1, [Line(pads, 2, PIECE)]))
    assert answered["facts"] == {"for-use-in-passenger-vehicle": False, "for-use-in-light-truck": False}
    without_code = good_file(Product(1, "thing"), Bill(1, [Line(Product(2, "part", standard_price=1.0), 1, PIECE)]))
    kept = bill.values(1, without_code, usmca.determine_json(without_code), "0")
    assert kept["status"] == "rejected"
    assert "hs: " in kept["to_do"] and "materials[0].hs: " in kept["to_do"]


def made_wheel() -> tuple[Product, Bill, tuple[Product, Bill]]:
    """Dozens of wheels of granules by the gram, and of a hub that is made of a rod."""
    rod = Product(13, "rod", "7214.99", 0.10, usmca_originating="no")
    granules = Product(14, "granules", "3902.10", 2.0, uom_id=KILOGRAM)
    hub = Product(12, "hub", "8414.90", 0.5, usmca_originating="made")
    bill_of_hub = Bill(10, [Line(rod, 20, PIECE)])
    bill_of_wheel = Bill(1, [Line(granules, 1_200, GRAM), Line(hub, 12, PIECE)], DOZEN)
    return Product(11, "wheel", "8414.90", 4.0, usmca_originating="made"), bill_of_wheel, (hub, bill_of_hub)


def test_a_component_that_is_made_is_taken_apart_to_the_last_bill() -> None:
    wheel, bill_of_wheel, hub = made_wheel()
    hood = Product(10, "hood", "8414.60", lst_price=40.0)
    good = good_file(hood, Bill(1, [Line(wheel, 2, PIECE)]), (wheel, bill_of_wheel), hub)
    # Two wheels of 100 grams and a hub each; a hub of two rods.
    rod = {"id": "13", "name": "rod", "hs": "7214.99", "value": "0.40", "originating": False}
    assert good["materials"] == [
        {
            "id": "11",
            "name": "wheel",
            "hs": "8414.90",
            "value": "8.00",
            "made_from": [
                {"id": "14", "name": "granules", "hs": "3902.10", "value": "0.40"},
                {"id": "12", "name": "hub", "hs": "8414.90", "value": "1.00", "made_from": [rod]},
            ],
        }
    ]
    kept = bill.values(10, good, usmca.determine_json(good), usmca.__version__)
    assert (kept["status"], kept["rule"]) == ("originating", "GN 11(o) 84-47")


def test_a_component_that_is_said_to_be_made_has_a_bill() -> None:
    wheel, bill_of_wheel, _ = made_wheel()
    hood = Product(10, "hood", "8414.60", lst_price=40.0)
    with pytest.raises(ValueError, match="'hub': is said to be made and has no bill"):
        good_file(hood, Bill(1, [Line(wheel, 2, PIECE)]), (wheel, bill_of_wheel))


def test_a_small_part_of_a_roll_is_not_rounded_up() -> None:
    roll = Product(31, "roll of labels", "4821.10", 50.0)
    box_ = Product(30, "box", "3923.10", lst_price=10.0)
    (material,) = good_file(box_, Bill(1, [Line(roll, 0.001, PIECE)]))["materials"]
    assert material["value"] == "0.05"


def test_all_that_is_wrong_is_told_at_once() -> None:
    """A cost that was never filled in is no foreign material worth nothing: ingots of 7601.10 do not become bars of 7601.20."""
    ingot = Product(22, "ingot", "7601.10")
    bar = Product(21, "bar", "7601.20", 30.0, usmca_originating="made", usmca_facts="a: yes\nb\n: no\nc: maybe")
    label = Product(23, "label", "4821.10", usmca_originating="yes")
    ring = Product(24, "ring", "7604.29", 1.0, usmca_originating="made")
    powder = Product(20, "powder", "7603.10", lst_price=100.0)
    bills = (bar, Bill(1, [Line(ingot, 1, PIECE)])), (ring, Bill(1, [Line(ring, 1, PIECE)]))
    with pytest.raises(ValueError) as raised:
        good_file(powder, Bill(1, [Line(one, 1, PIECE) for one in (bar, label, ring)]), *bills)
    answer = "must be the id of a fact, a colon, and yes or no"
    assert str(raised.value).splitlines() == [
        "'ingot': needs a cost above zero, or a declaration that it originates",
        f"'b': {answer}",
        f"': no': {answer}",
        f"'c: maybe': {answer}",
        "'ring': goes into itself",
    ]


def test_a_company_outside_the_territory_claims_no_production_in_it() -> None:
    product, made = box()
    made.company_id = company("DE")
    assert "produced_in" not in good_file(product, made)


@pytest.mark.parametrize(
    ("number", "text"), [(14.2, "14.20"), (0.1 + 0.2, "0.30"), (3, "3.00"), (0.0000004, "0.00"), (1.2345678, "1.234568")]
)
def test_a_number_becomes_an_exact_amount(number: float, text: str) -> None:
    assert bill.amount(number) == text
