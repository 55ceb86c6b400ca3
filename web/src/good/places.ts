// Where on the page a place of the good file is: `materials[3].hs` is a field of the fourth stated row.
import { tick } from "svelte";
import type { Problem } from "../answer";
import type { Places, Row } from "./draft";
import { COLUMNS } from "./rows";

/** The keys of the good that the page has a field for. */
const FIELDS = [
  "name",
  "hs",
  "hs_edition",
  "date",
  "produced_in",
  "imported_into",
  "currency",
  "quantity",
  "transaction_value",
  "costs",
  "net_cost",
  "materials",
];

/** A material, and what is said of it. */
const MATERIAL = /^(materials\[\d+\](?:\.made_from\[\d+\])*)(?:\.(.*))?$/;

/** Whether the page has a field for a place of the good file. */
export function hasField(place: string, rows: Places): boolean {
  const inMaterial = MATERIAL.exec(place);
  if (!inMaterial) return FIELDS.includes(/^\w*/.exec(place)?.[0] ?? "");
  const [, at = "", column = "name"] = inMaterial;
  return rows.has(at) && (COLUMNS as readonly string[]).includes(column);
}

/** The id of the field for a place; whether the page has such a field is another question. */
export function fieldId(place: string, rows: Places): string {
  const inMaterial = MATERIAL.exec(place);
  const row = inMaterial ? rows.get(inMaterial[1] ?? "") : undefined;
  return row ? rowFieldId(row, inMaterial?.[2] ?? "") : `good-${slug(place)}`;
}

export function rowFieldId(row: Row, key: string): string {
  return `row-${row.key}-${slug(key || "name")}`;
}

/** What is wrong, by the id of the field it is wrong in. */
export function problemsByField(problems: Problem[], rows: Places): Map<string, string> {
  const byField = new Map<string, string>();
  for (const { at, message } of problems) {
    const id = fieldId(at, rows);
    const before = byField.get(id);
    byField.set(id, before ? `${before}; ${message}` : message);
  }
  return byField;
}

/** The event by which the grid is asked to bring a row into sight; its detail is the key of the row. */
export const REVEAL = "reveal";

/** Shows a field, or the nearest thing that holds it, and puts the cursor in it. */
export async function goTo(id: string): Promise<void> {
  const row = /^row-(\d+)-/.exec(id);
  if (row) document.dispatchEvent(new CustomEvent(REVEAL, { detail: Number(row[1]) }));
  await tick();
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
