"""Verdicts on a cluster: Spark brings each good together with its materials, the engine decides on columns of Arrow.

``python -m usmca.spark --goods G --materials M --out V``, this file by ``spark-submit``, or from a program::

    from usmca.spark import verdicts
    verdicts(spark.read.parquet(goods), spark.read.parquet(materials)).write.parquet(out)
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

import usmca

Batches = Iterator[pa.RecordBatch]


def verdicts(
    goods: DataFrame,
    materials: DataFrame,
    *,
    mapping: Mapping[str, Any] | None = None,
    order: Sequence[Column] | None = None,
) -> DataFrame:
    """The verdicts of goods: the columns of ``usmca.determine_batch``, a row for each good.

    The rows may come in any order; ``mapping`` names the columns, as for ``determine_batch``.
    ``order`` is that of the materials within a good, by which ``missing`` and ``problems`` name them;
    if nothing is said, it is that of the files from which they were read.
    """
    named = mapping or {}
    id_of_good = named.get("goods", {}).get("id", "id")
    good_of_material = named.get("materials", {}).get("good", "good")
    by = order or [f.col("_metadata.file_path"), f.col("_metadata.row_index")]
    lines = materials.select(_key(good_of_material), f.struct(*by).alias("order"), _row(materials, "material"))
    heads = goods.select(_key(id_of_good), _row(goods, "good"))
    together = heads.unionByName(lines, allowMissingColumns=True)
    # A good has no place among its materials, and nulls come first: each good stands before its materials.
    ordered = together.repartition("key").sortWithinPartitions("key", "order").select("key", "good", "material")
    empty = pa.schema([("id", pa.string()), ("hs", pa.string())]).empty_table()
    return ordered.mapInArrow(_decide(mapping), from_arrow_schema(usmca.determine_batch(empty).schema))


def _key(column: str) -> Column:
    return f.col(f"`{column}`").alias("key")


def _row(table: DataFrame, name: str) -> Column:
    """All columns of a row as one."""
    return f.struct(*(f.col(f"`{column}`") for column in table.columns)).alias(name)


def _decide(mapping: Mapping[str, Any] | None) -> Callable[[Batches], Batches]:
    def decide(batches: Batches) -> Batches:
        for rows in whole_goods(batches):
            goods, materials = _table(rows["good"]), _table(rows["material"])
            # Spark gives each core a partition of its own.
            yield from usmca.determine_batch(goods, materials, mapping=mapping, threads=1).to_batches()

    return decide


def _table(rows: pa.ChunkedArray) -> pa.Table:
    return pa.Table.from_struct_array(rows.filter(rows.is_valid()))


def whole_goods(batches: Batches) -> Iterator[pa.Table]:
    """The same rows, which ascend by ``key``, cut where a good ends."""
    held: list[pa.Table] = []
    for batch in batches:
        rows = pa.Table.from_batches([batch])
        if not rows:
            continue
        if held and held[-1]["key"][-1] != rows["key"][0]:
            yield pa.concat_tables(held)
            held = []
        last = rows["key"][-1]
        cut = pc.index(rows["key"], last).as_py() if last.is_valid else rows.num_rows
        if cut:
            yield pa.concat_tables([*held, rows.slice(0, cut)])
            held = []
        if cut < rows.num_rows:
            held.append(rows.slice(cut))
    if held:
        yield pa.concat_tables(held)


def main(arguments: Sequence[str] | None = None) -> None:
    """The job: Parquet in, Parquet out, and how many goods had which status."""
    parser = argparse.ArgumentParser(description="Determines goods on a cluster.")
    parser.add_argument("--goods", required=True, help="a table of goods in Parquet")
    parser.add_argument("--materials", required=True, help="a table of their materials in Parquet")
    parser.add_argument("--out", required=True, help="where the verdicts go, in Parquet; must not be there yet")
    parser.add_argument("--columns", type=Path, help="a mapping of columns, as for usmca batch, in JSON")
    options = parser.parse_args(arguments)
    mapping = json.loads(options.columns.read_text()) if options.columns else None
    spark = SparkSession.builder.appName("usmca").getOrCreate()
    goods, materials = spark.read.parquet(options.goods), spark.read.parquet(options.materials)
    verdicts(goods, materials, mapping=mapping).write.parquet(options.out)
    for row in spark.read.parquet(options.out).groupBy("status").count().orderBy("status").collect():
        print(f"{row['count']:>12} {row['status']}")


if __name__ == "__main__":
    main()
