"""The parts of the module that Odoo loads agree with each other: manifest, views, access, models."""

import ast
import csv
import xml.etree.ElementTree as xml

from conftest import MODULE

# Fields of Odoo itself.
OWN = {"create_date"}


def models() -> dict[str, set[str]]:
    """The fields and methods of each model, read off the source."""
    found = {}
    for path in sorted((MODULE / "models").glob("*.py")):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.ClassDef):
                assigned = [one for one in node.body if isinstance(one, ast.Assign)]
                named = {one.targets[0].id: one.value for one in assigned}
                name = ast.literal_eval(named.get("_name") or named["_inherit"])
                methods = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
                found[name] = set(named) | methods
    return found


def test_the_manifest_names_files_that_are_there() -> None:
    manifest = ast.literal_eval((MODULE / "__manifest__.py").read_text())
    assert manifest["external_dependencies"] == {"python": ["usmca"]}
    assert {"mrp", "stock_delivery"} <= set(manifest["depends"])
    there = {str(path.relative_to(MODULE)) for path in MODULE.rglob("*") if path.suffix in {".xml", ".csv"}}
    assert set(manifest["data"]) == there


def test_views_show_fields_and_methods_that_the_models_have() -> None:
    known = models()
    seen = 0
    for path in (MODULE / "views").glob("*.xml"):
        for record in xml.parse(path).getroot().iter("record"):
            if record.get("model") != "ir.ui.view":
                continue
            model = next(one.text for one in record if one.get("name") == "model")
            arch = next(one for one in record if one.get("name") == "arch")
            shown = [one.get("name") for one in arch.iter() if one.tag in {"field", "button"} and one is not arch]
            assert set(shown) <= known[model] | OWN, path
            seen += len(shown)
    assert seen > 20


def test_what_is_kept_are_fields_of_the_determination() -> None:
    fields = models()["usmca.determination"]
    source = ast.parse((MODULE / "bill.py").read_text())
    values = next(one for one in source.body if isinstance(one, ast.FunctionDef) and one.name == "values")
    keys = {key.value for node in ast.walk(values) if isinstance(node, ast.Dict) for key in node.keys}
    assert keys and keys <= fields, keys - fields


def test_every_model_has_its_access_and_nobody_may_change_a_determination() -> None:
    rows = list(csv.DictReader((MODULE / "security/ir.model.access.csv").read_text().splitlines()))
    assert {row["model_id:id"] for row in rows} == {"model_usmca_determination"}
    assert all(row["perm_write"] == row["perm_unlink"] == "0" for row in rows)
