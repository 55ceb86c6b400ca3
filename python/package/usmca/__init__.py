"""Decides whether goods originate under the USMCA, and proves every step.

>>> import usmca
>>> good = {"hs": "8414.59", "produced_in": ["MX"], "date": "2025-03-01", "transaction_value": "200.00",
...         "materials": [{"hs": "8501.40", "value": "60.00"}]}
>>> usmca.determine(good)["status"]
'originating'
"""

import datetime
import decimal
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from . import _native
from ._native import LAW_EDITION, LAW_SHA256, __version__
from .problems import Problem, Rejected

if TYPE_CHECKING:
    import pyarrow

__all__ = [
    "LAW_EDITION",
    "LAW_SHA256",
    "Problem",
    "Rejected",
    "__version__",
    "advise",
    "advise_json",
    "determine",
    "determine_batch",
    "determine_json",
    "rule",
]

Language = Literal["en", "es", "fr"]
Good = str | bytes | Mapping[str, Any]


def determine(good: Good, *, lang: Language = "en") -> dict[str, Any]:
    """The answer for one good, with its whole trace: the keys of ``docs/answer.md``.

    ``good`` is a good file: a mapping, or text in JSON or YAML.
    In a mapping a ``Decimal`` and a ``date`` stand for their text; a float is refused, because it is not the exact amount.

    :raises Rejected: with every problem of the good
    """
    return _accepted(determine_json(good, lang=lang))


def determine_json(good: Good, *, lang: Language = "en") -> str:
    """The answer as JSON text, byte for byte the line that ``usmca determine --format json`` prints.

    A good that is rejected is an answer too: ``{"answer":"rejected","problems":[...]}``.
    """
    return _native.determine_json(*_text(good), lang)


def advise(good: Good, *, lang: Language = "en", sets: int = 20) -> dict[str, Any]:
    """What would change the answer, in at most so many sets of changes: the keys of ``docs/advice.md``.

    :raises Rejected: with every problem of the good
    """
    return _accepted(advise_json(good, lang=lang, sets=sets))


def advise_json(good: Good, *, lang: Language = "en", sets: int = 20) -> str:
    """The advice as JSON text, byte for byte the line that ``usmca advise --format json`` prints."""
    return _native.advise_json(*_text(good), lang, sets)


def rule(
    code: str,
    *,
    on: str | datetime.date | None = None,
    hs_edition: Literal["2022", "2017", "2012"] = "2022",
    lang: Language = "en",
) -> dict[str, Any]:
    """The rules for a code, those in force on a day if one is given: ``{"title": ..., "rules": [...]}``.

    Each rule has ``id``, ``citation``, ``sentence``, ``translation``, ``from``, ``until`` and ``differs``.

    :raises Rejected: with the problems of the code, the edition or the day
    """
    return _accepted(_native.rule_json(code, hs_edition, "" if on is None else str(on), lang))


def determine_batch(
    goods: Any,
    materials: Any | None = None,
    *,
    mapping: Mapping[str, Any] | None = None,
    verdict_only: bool = True,
    lang: Language = "en",
    threads: int | None = None,
) -> "pyarrow.Table":
    """The verdicts of any number of goods, in their order, without an object of Python for a row.

    ``goods`` and ``materials`` are tables with ``__arrow_c_stream__``: of pyarrow, pandas, polars, DuckDB and others.
    Their columns, and the ``mapping`` from other names, are those of ``docs/batch.md``; both ascend by the id of the good.
    The columns of the result are those of ``usmca batch --verdicts``, and ``problems`` of a good that was rejected.
    A material whose good is not there is a row of its own, rejected, before the next good.
    ``verdict_only=False`` adds ``answer``, the JSON text of the whole answer in ``lang``.

    :raises Rejected: if the tables as a whole are refused
    """
    written = None if mapping is None else json.dumps(mapping).encode()
    verdicts = _native.determine_batch(goods, materials, written, None if verdict_only else lang, threads)
    return verdicts.read_all()


def _text(good: Good) -> tuple[bytes, bool]:
    """The text of a good, and whether it is certainly JSON."""
    if isinstance(good, str):
        return good.encode(), False
    if isinstance(good, bytes):
        return good, False
    return json.dumps(good, default=_plain, ensure_ascii=False).encode(), True


def _plain(value: Any) -> Any:
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a good file holds text, true or false, lists and mappings, not {type(value).__name__}")


def _accepted(text: str) -> dict[str, Any]:
    answer = json.loads(text)
    if "problems" in answer:
        raise Rejected(answer["problems"])
    return answer
