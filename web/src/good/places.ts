// Where on the page a place of the good file is: `materials[3].hs` is a field of the fourth stated row.
import type { Problem } from "../answer";
import type { Row } from "./draft";

/** The id of the field for a place; whether the page has such a field is another question. */
export function fieldId(place: string, rows: Row[]): string {
  const inMaterial = /^materials\[(\d+)\]\.?(.*)$/.exec(place);
  const row = inMaterial ? rows[Number(inMaterial[1])] : undefined;
  return row ? rowFieldId(row, inMaterial?.[2] ?? "") : `good-${slug(place)}`;
}

export function rowFieldId(row: Row, key: string): string {
  return `row-${row.key}-${slug(key)}`;
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

/** Shows a field and puts the cursor in it. */
export function goTo(id: string): void {
  const field = document.getElementById(id);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  field?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  field?.focus({ preventScroll: true });
}

function slug(place: string): string {
  return place.replace(/[^A-Za-z0-9_]+/g, "-");
}
