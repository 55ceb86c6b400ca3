// Where on the page a place of the good file is: `materials[3].hs` is a field of the fourth stated row.
import type { Problem } from "../answer";
import type { Row } from "./draft";

/** The keys of the good that the page has a field for. */
const FIELDS = [
  "name",
  "hs",
  "hs_edition",
  "date",
  "produced_in",
  "imported_into",
  "currency",
  "transaction_value",
  "costs",
  "net_cost",
  "materials",
];

/** The keys of a material that the grid has a column for. */
const COLUMNS = ["name", "hs", "value", "originating", "origin"];

/** Whether the page has a field for a place of the good file. */
export function hasField(place: string, rows: Row[]): boolean {
  const inMaterial = /^materials\[(\d+)\](?:\.(\w+))?(.*)$/.exec(place);
  if (!inMaterial) return FIELDS.includes(/^\w*/.exec(place)?.[0] ?? "");
  const [, row, column = "name", rest] = inMaterial;
  return Number(row) < rows.length && COLUMNS.includes(column) && rest === "";
}

/** The id of the field for a place; whether the page has such a field is another question. */
export function fieldId(place: string, rows: Row[]): string {
  const inMaterial = /^materials\[(\d+)\]\.?(.*)$/.exec(place);
  const row = inMaterial ? rows[Number(inMaterial[1])] : undefined;
  return row ? rowFieldId(row, inMaterial?.[2] ?? "") : `good-${slug(place)}`;
}

export function rowFieldId(row: Row, key: string): string {
  return `row-${row.key}-${slug(key || "name")}`;
}

/** What is wrong, by the id of the field it is wrong in. */
export function problemsByField(problems: Problem[], rows: Row[]): Map<string, string> {
  const byField = new Map<string, string>();
  for (const { at, message } of problems) {
    const id = fieldId(at, rows);
    const before = byField.get(id);
    byField.set(id, before ? `${before}; ${message}` : message);
  }
  return byField;
}

/** The material that a question is about, if it is about one. */
export function rowAt(at: string, rows: Row[]): Row | undefined {
  const inMaterial = /^materials\[(\d+)\]$/.exec(at);
  return inMaterial ? rows[Number(inMaterial[1])] : undefined;
}

/** Shows a field, or the nearest thing that holds it, and puts the cursor in it. */
export function goTo(id: string): void {
  let field = document.getElementById(id);
  for (let end = id.lastIndexOf("-"); !field && end > 0; end = id.lastIndexOf("-", end - 1)) {
    field = document.getElementById(id.slice(0, end));
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  field?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  field?.focus({ preventScroll: true });
}

function slug(place: string): string {
  return place.replace(/[^A-Za-z0-9_]+/g, "-");
}
