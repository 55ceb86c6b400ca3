from typing import Any

__version__: str
LAW_SHA256: str
LAW_EDITION: str

def determine_json(text: bytes, json: bool, lang: str) -> str: ...
def advise_json(text: bytes, json: bool, lang: str, sets: int) -> str: ...
def rule_json(code: str, edition: str, on: str, lang: str) -> str: ...
def determine_batch(
    goods: Any,
    materials: Any | None,
    mapping: bytes | None,
    lang: str | None,
    threads: int | None,
) -> Any: ...
