"""Tables of Arrow: the verdicts of ``usmca batch`` on the same rows, what is refused, and memory."""

import datetime
import json
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from conftest import Usmca

import usmca

CODES = ["8414.59", "3923.10", "9403.10", "7323.93", "8481.80", "7700.00"]
PARTS = ["8501.40", "8414.90", "3902.10", "3923.50", "7326.20", "9403.10", "7320.20"]


def tables(count: int, lines: int = 4) -> tuple[pa.Table, pa.Table]:
    """Made-up goods, of which some originate, some do not, some are open and some are rejected."""
    ids = [f"G{place:07}" for place in range(count)]
    goods = pa.table(
        {
            "id": ids,
            "hs": [CODES[place % len(CODES)] for place in range(count)],
            "date": [datetime.date(2025, 3, 1 + place % 28) for place in range(count)],
            "produced_in": [["MX", "US"][: 1 + place % 2] for place in range(count)],
            "transaction_value": [Decimal(10_000 + place % 9_000) / 100 for place in range(count)],
            "net_cost": [Decimal(9_000 + place % 8_000) / 100 if place % 3 else None for place in range(count)],
        }
    )
    rows = [(place, line) for place in range(count) for line in range(place % (lines + 1))]
    materials = pa.table(
        {
            "good": [ids[place] for place, _ in rows],
            "hs": [PARTS[(place + line) % len(PARTS)] for place, line in rows],
            "value": [Decimal(100 + (place * 7 + line) % 9_000) / 100 for place, line in rows],
            "originating": [[None, True, False][(place + line) % 3] for place, line in rows],
        }
    )
    return goods, materials


def batch(usmca_command: Usmca, folder: Path, goods: pa.Table, materials: pa.Table | None) -> pa.Table:
    """The verdicts of the command line."""
    pq.write_table(goods, folder / "goods.parquet")
    arguments = ["batch", "--goods", folder / "goods.parquet", "--verdicts", "--out", folder / "out.parquet"]
    if materials is not None:
        pq.write_table(materials, folder / "materials.parquet")
        arguments += ["--materials", folder / "materials.parquet"]
    ran = usmca_command(*arguments)
    assert (folder / "out.parquet").exists(), ran.stderr.decode()
    return pq.read_table(folder / "out.parquet")


def verdicts(table: pa.Table) -> list[dict]:
    return table.drop_columns("problems").to_pylist()


def test_the_verdicts_are_those_of_the_command_line(usmca_command: Usmca, tmp_path: Path) -> None:
    goods, materials = tables(3_000)
    expected = batch(usmca_command, tmp_path, goods, materials)
    mine = usmca.determine_batch(goods, materials)
    assert set(expected["status"].to_pylist()) == {"originating", "non_originating", "undetermined", "rejected"}
    assert verdicts(mine) == expected.to_pylist()
    told = [json.loads(line) for line in (tmp_path / "out.parquet.rejected.jsonl").read_text().splitlines()]
    rejected = mine.filter(pa.compute.is_valid(mine["problems"]))
    assert rejected["problems"].to_pylist() == [one["problems"] for one in told]
    assert set(rejected["status"].to_pylist()) == {"rejected"}
    alone = batch(usmca_command, tmp_path, goods, None)
    assert verdicts(usmca.determine_batch(goods)) == alone.to_pylist()


def test_whole_answers_are_those_of_one_good_after_the_other() -> None:
    goods, materials = tables(40)
    answers = usmca.determine_batch(goods, materials, verdict_only=False, lang="fr")["answer"].to_pylist()
    bills: dict[str, list[dict]] = {}
    for row in materials.to_pylist():
        material = {key: value for key, value in row.items() if key != "good" and value is not None}
        bills.setdefault(row["good"], []).append(material)
    for row, answer in zip(goods.to_pylist(), answers, strict=True):
        good = {key: value for key, value in row.items() if key != "id"}
        if row["id"] in bills:
            good["materials"] = bills[row["id"]]
        assert usmca.determine_json(good, lang="fr") == answer


def test_every_kind_of_text_and_any_chunks_give_the_same() -> None:
    goods, materials = tables(500)
    expected = usmca.determine_batch(goods, materials, threads=1)
    for text in [pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())]:

        def cast(table: pa.Table, text: pa.DataType = text) -> pa.Table:
            fields = [field.with_type(text) if field.type == pa.string() else field for field in table.schema]
            return table.cast(pa.schema(fields))

        assert usmca.determine_batch(cast(goods), cast(materials)) == expected, text
    chunked = pa.RecordBatchReader.from_batches(materials.schema, materials.to_batches(max_chunksize=7))
    assert usmca.determine_batch(goods.to_batches()[0], chunked, threads=3) == expected
    assert usmca.determine_batch(goods.slice(100, 50), materials)["id"].to_pylist() != []


def test_columns_of_other_names_and_ids_that_are_numbers() -> None:
    goods = pa.table({"NO": pa.array([2, 10], pa.int64()), "CODE": ["8414.59", "8414.59"]})
    lines = pa.table({"PARENT": pa.array([2, 10], pa.int64()), "CODE": ["8501.40", "8501.40"], "COST": ["1", "x"]})
    mapping = {
        "goods": {"id": "NO", "hs": "CODE", "date": {"value": "2025-03-01"}, "produced_in": {"value": "MX;US"}},
        "materials": {"good": "PARENT", "hs": "CODE", "value": "COST"},
    }
    rows = usmca.determine_batch(goods, lines, mapping=mapping).to_pylist()
    assert [(row["id"], row["status"]) for row in rows] == [("2", "originating"), ("10", "rejected")]
    assert [problem["at"] for problem in rows[1]["problems"]] == ["materials[0].value"]


def test_a_material_without_its_good_is_told() -> None:
    goods = pa.table({"id": ["A", "C"], "hs": ["8414.59", "8414.59"]})
    lines = pa.table({"good": ["B", "C"], "hs": ["8501.40", "8501.40"], "value": ["1", "1"]})
    rows = usmca.determine_batch(goods, lines).to_pylist()
    assert [(row["id"], row["status"] == "rejected") for row in rows] == [("A", False), ("B", True), ("C", False)]
    assert rows[1]["problems"] == [{"at": "good", "kind": "not_accepted", "message": "no good has this id in goods"}]


@pytest.mark.parametrize(
    ("goods", "told"),
    [
        ({"id": ["A"], "hs": [8414.59]}, ["a code has lost its leading zeros"]),
        ({"id": ["A"], "hs": ["8414.59"], "transaction_value": [1.5]}, ["a float is not the exact amount"]),
        ({"name": ["A"], "colour": ["red"]}, ["goods column colour", "goods column hs", "goods column id"]),
        ({"id": ["B", "A"], "hs": ["8414.59", "8414.59"]}, ["goods row 2", "ids must ascend"]),
        ({"id": ["A", "A"], "hs": ["8414.59", "8414.59"]}, ["given twice"]),
    ],
)
def test_tables_that_are_no_goods_are_refused_with_every_problem(goods: dict, told: list[str]) -> None:
    with pytest.raises(usmca.Rejected) as raised:
        usmca.determine_batch(pa.table(goods))
    assert all(one in str(raised.value) for one in told), str(raised.value)


def test_what_is_no_table_and_a_reader_that_fails_are_errors() -> None:
    with pytest.raises(TypeError):
        usmca.determine_batch([{"id": "A", "hs": "8414.59"}])
    with pytest.raises(usmca.Rejected, match="orders"):
        usmca.determine_batch(tables(1)[0], mapping={"orders": "number"})
    goods, _ = tables(10)

    def failing():
        yield goods.to_batches()[0]
        raise OSError("the disk is gone")

    with pytest.raises(usmca.Rejected, match="goods: after row 11: .*the disk is gone"):
        usmca.determine_batch(pa.RecordBatchReader.from_batches(goods.schema, failing()))


def resident() -> int:
    """Bytes of memory that the process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def test_no_memory_is_lost() -> None:
    goods, materials = tables(4_000)
    for _ in range(3):
        usmca.determine_batch(goods, materials)
    before = resident()
    for _ in range(8):
        usmca.determine_batch(goods, materials)
    grown = resident() - before
    assert grown < 2 * usmca.determine_batch(goods, materials).nbytes + 8_000_000, f"{grown} bytes more"
