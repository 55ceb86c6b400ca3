"""Spark on this machine: the verdicts of ``usmca batch`` on the same rows of Parquet."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from conftest import Usmca
from pyspark.sql import SparkSession
from test_batch import batch, tables

import usmca
import usmca.spark


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    assert shutil.which("java"), "Spark needs Java 17: install openjdk-17-jre-headless"
    # Without these the workers take another Python, and the driver an address that others may not reach.
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.shuffle.partitions": "3",
        # So that goods are cut by the ends of batches.
        "spark.sql.execution.arrow.maxRecordsPerBatch": "1000",
    }
    session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    yield session
    session.stop()


def write(table: pa.Table, folder: Path, parts: int) -> None:
    """As several files, in which the rows of one good may stand apart."""
    folder.mkdir()
    size = -(-table.num_rows // parts)
    for place in range(parts):
        pq.write_table(table.slice(place * size, size), folder / f"{place}.parquet", row_group_size=500)


def test_the_verdicts_are_those_of_the_command_line(spark: SparkSession, usmca_command: Usmca, tmp_path: Path) -> None:
    goods, materials = tables(4_000)
    stray = pa.table({"good": ["H"], "hs": ["8501.40"], "value": [materials["value"][0]], "originating": [None]})
    materials = pa.concat_tables([materials, stray.cast(materials.schema)])
    expected = batch(usmca_command, tmp_path, goods, materials)
    write(goods.take(list(range(goods.num_rows))[::-1]), tmp_path / "goods", 2)
    write(materials, tmp_path / "materials", 3)
    paths = [f"--{name}={tmp_path / name}" for name in ["goods", "materials", "out"]]
    usmca.spark.main(paths)
    made = pq.read_table(tmp_path / "out").sort_by("id")
    assert made.num_rows == goods.num_rows + 1, "a material without its good is a row too"
    assert made["id"][-1].as_py() == "H" and "no good has this id" in made["problems"][-1].as_py()[0]["message"]
    mine = made.slice(0, goods.num_rows).drop_columns("problems")
    assert mine.column_names == expected.column_names
    assert mine.to_pylist() == expected.to_pylist()


def test_columns_of_other_names_and_an_order_of_ones_own(spark: SparkSession) -> None:
    goods = spark.createDataFrame([(10, "8414.59"), (2, "8414.5")], ["NO", "CODE"])
    lines = [(10, 2, "8501.40", "1.00"), (10, 1, "8501.4", "1.00"), (10, 3, "8501.4", "1.00")]
    materials = spark.createDataFrame(lines, ["PARENT", "LINE", "CODE", "COST"])
    mapping = {
        "goods": {"id": "NO", "hs": "CODE"},
        "materials": {"good": "PARENT", "hs": "CODE", "value": "COST"},
    }
    made = usmca.spark.verdicts(goods, materials, mapping=mapping, order=[materials["LINE"]])
    problems = {row["id"]: [one["at"] for one in row["problems"]] for row in made.collect()}
    assert problems == {"2": ["hs"], "10": ["materials[0].hs", "materials[2].hs"]}


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_goods_are_whole_wherever_a_batch_ends(size: int) -> None:
    keys = [None, None, "A", "B", "B", "B", "B", "B", "B", "B", "C", "D", "D"]
    batches = pa.table({"key": keys, "row": range(len(keys))}).to_batches(max_chunksize=size)
    chunks = [chunk.to_pydict() for chunk in usmca.spark.whole_goods(iter(batches))]
    assert [row for chunk in chunks for row in chunk["row"]] == list(range(len(keys)))
    for key in "ABCD":
        assert sum(key in chunk["key"] for chunk in chunks) == 1
