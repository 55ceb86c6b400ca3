"""One good: the bytes of the command line, and what is refused."""

import datetime
import json
import pickle
import threading
import time
from decimal import Decimal
from pathlib import Path

import pytest
from conftest import ROOT, Usmca

import usmca

EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
FAN = {
    "hs": "8414.59",
    "date": "2025-03-01",
    "produced_in": ["MX"],
    "transaction_value": "200.00",
    "materials": [{"hs": "8501.40", "value": "60.00"}],
}


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_every_example_gives_the_bytes_of_determine(usmca_command: Usmca, lang: str) -> None:
    printed = usmca_command("determine", *EXAMPLES, "--format", "json", "--lang", lang).stdout.decode()
    assert len(EXAMPLES) >= 10
    assert [usmca.determine_json(path.read_bytes(), lang=lang) for path in EXAMPLES] == printed.splitlines()


def test_every_example_gives_the_bytes_of_advise(usmca_command: Usmca) -> None:
    printed = usmca_command("advise", *EXAMPLES, "--format", "json", "--sets", "3").stdout.decode()
    assert [usmca.advise_json(path.read_text(), sets=3) for path in EXAMPLES] == printed.splitlines()


def test_a_mapping_is_the_same_good_as_its_text(usmca_command: Usmca) -> None:
    printed = usmca_command("determine", "-", "--format", "json", stdin=json.dumps(FAN).encode()).stdout.decode()
    assert usmca.determine_json(FAN) + "\n" == printed
    exact = FAN | {"transaction_value": Decimal("200.00"), "date": datetime.date(2025, 3, 1)}
    assert usmca.determine(exact) == json.loads(printed)
    assert usmca.determine(FAN)["law"] == {
        "edition": usmca.LAW_EDITION,
        "hs_edition": "2012",
        "sha256": usmca.LAW_SHA256,
    }


def test_a_rejected_good_is_the_answer_of_the_command_line_and_an_exception_with_every_problem(
    usmca_command: Usmca,
) -> None:
    bad = FAN | {"hs": "8414.5", "colour": "red", "transaction_value": "-1", "materials": [{"hs": "8501.40"}]}
    printed = usmca_command("determine", "-", "--format", "json", stdin=json.dumps(bad).encode())
    assert printed.returncode == 4
    assert usmca.determine_json(bad) + "\n" == printed.stdout.decode()
    with pytest.raises(usmca.Rejected) as raised:
        usmca.determine(bad)
    places = {problem["at"] for problem in raised.value.problems}
    assert places == {"hs", "colour", "transaction_value", "materials[0].value"}
    assert raised.value.problems == json.loads(printed.stdout)["problems"]
    assert all(place in str(raised.value) for place in places)
    assert pickle.loads(pickle.dumps(raised.value)).problems == raised.value.problems
    with pytest.raises(usmca.Rejected):
        usmca.advise(bad)


@pytest.mark.parametrize(
    ("text", "at"),
    [("", ""), ("[]", ""), ("{", ""), ("hs: 8414.59\nhs: '8414.59'", ""), (b"\xff", ""), (f"[{json.dumps(FAN)}]" * 2, "")],
)
def test_a_text_that_is_no_good_is_refused(text: str | bytes, at: str) -> None:
    with pytest.raises(usmca.Rejected) as raised:
        usmca.determine(text)
    assert raised.value.problems[0]["message"]


def test_several_goods_are_not_one() -> None:
    with pytest.raises(usmca.Rejected, match="one good is expected"):
        usmca.determine(json.dumps([FAN, FAN]))
    assert usmca.determine(json.dumps([FAN])) == usmca.determine(FAN)


def test_what_is_no_exact_amount_is_refused() -> None:
    with pytest.raises(usmca.Rejected) as raised:
        usmca.determine(FAN | {"transaction_value": 200.0})
    assert raised.value.problems[0]["at"] == "transaction_value"
    with pytest.raises(TypeError, match="not object"):
        usmca.determine(FAN | {"name": object()})
    with pytest.raises(ValueError, match="lang: must be en, es or fr"):
        usmca.determine(FAN, lang="de")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="sets"):
        usmca.advise(FAN, sets=0)


def test_rules_are_those_of_the_day() -> None:
    day = datetime.date(2022, 7, 1)
    before = usmca.rule("7308.10", on="2022-06-30", hs_edition="2012")["rules"]
    after = usmca.rule("7308.10", on=day, hs_edition="2012", lang="es")["rules"]
    assert [rule["until"] for rule in before] == ["2022-06-30"]
    assert [rule["from"] for rule in after] == ["2022-07-01"]
    assert after[0]["translation"] != after[0]["sentence"]
    assert len(usmca.rule("7308.10", hs_edition="2012")["rules"]) == 2
    with pytest.raises(usmca.Rejected):
        usmca.rule("84", on="tomorrow")


def test_other_threads_run_while_a_good_is_determined() -> None:
    good = FAN | {"materials": [{"id": str(place), "hs": "8501.40", "value": "0.01"} for place in range(5_000)]}
    text = json.dumps(good)
    took = time.perf_counter()
    usmca.determine_json(text)
    took = time.perf_counter() - took
    ticks: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(took / 50)

    ticking = threading.Thread(target=tick)
    ticking.start()
    began = time.perf_counter()
    usmca.determine_json(text)
    ended = time.perf_counter()
    done.set()
    ticking.join()
    assert len([one for one in ticks if began < one < ended]) > 5


def test_the_package_says_its_types() -> None:
    assert (Path(usmca.__file__).parent / "py.typed").is_file()
