// A table into rows of the bill, with every bad cell, and rows of the bill into a table.
import { emptyRow, type Row } from "../good/draft";
import { COLUMNS, type Column } from "../good/rows";
import { stated, type Fault, type Signs } from "./cells";
import type { Field } from "./columns";
import { isBlank, type Table } from "./table";

export interface Bad {
  row: number;
  column: number;
  field: Field;
  fault: Fault;
}

/** Reads the rows of a table after its headers; what cannot be read is in `bad`, and then there are no rows. */
export function readBill(table: Table, columns: (Field | null)[], from: number, signs: Signs): { rows: Row[]; bad: Bad[] } {
  const bad: Bad[] = [];
  const found: Found[] = [];
  for (const [row, cells] of table.entries()) {
    if (row < from || isBlank(cells)) continue;
    const said: Partial<Record<Field, string>> = {};
    for (const [column, field] of columns.entries()) {
      if (field === null) continue;
      const one = stated(field, cells[column] ?? { text: "" }, signs);
      if ("fault" in one) bad.push({ row, column, field, fault: one.fault });
      else said[field] = one.value;
    }
    const { level = "", ...cellsSaid } = said;
    if (Object.values(cellsSaid).some((text) => text !== "")) {
      found.push({ at: row, level: Number(level || 1), row: { ...emptyRow(), ...(cellsSaid as Partial<Row>) } });
    }
  }
  for (const [place, { at, level }] of found.entries()) {
    // A part stands right below what it is a part of.
    const before = found[place - 1]?.level ?? 0;
    const column = columns.indexOf("level");
    if (level > before + 1) bad.push({ row: at, column, field: "level", fault: "level" });
  }
  return { rows: bad.length > 0 ? [] : nested(found), bad };
}

interface Found {
  /** Its place in the table. */
  at: number;
  level: number;
  row: Row;
}

function nested(found: Found[], level = 1): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < found.length; ) {
    let end = at + 1;
    while (end < found.length && (found[end]?.level ?? 0) > level) end += 1;
    const head = found[at];
    if (head) rows.push({ ...head.row, parts: nested(found.slice(at + 1, end), level + 1) });
    at = end;
  }
  return rows;
}

/** The bill as a table; a level is written if there are parts. Amounts are numbers, codes are texts. */
export function writeBill(rows: readonly Row[], headers: Record<Field, string>, said: Record<Row["originating"], string>): Table {
  const deep = rows.some(({ parts }) => parts.length > 0);
  const text = (row: Row, column: Column) => (column === "originating" ? said[row.originating] : row[column].trim());
  const line = (row: Row, level: number): Table => [
    [
      ...COLUMNS.map((column) => {
        const cell = text(row, column);
        return column === "value" && /^\d+(?:\.\d+)?$/.test(cell) ? { text: cell, number: true } : { text: cell };
      }),
      ...(deep ? [{ text: String(level), number: true }] : []),
    ],
    ...row.parts.flatMap((part) => line(part, level + 1)),
  ];
  const head = [...COLUMNS, ...(deep ? (["level"] as const) : [])].map((field) => ({ text: headers[field] }));
  return [head, ...rows.flatMap((row) => line(row, 1))];
}
