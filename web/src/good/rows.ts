// Edits of the bill of materials: each takes rows and gives new ones, and leaves alone what it does not change.
import { emptyRow, type Row } from "./draft";

export const COLUMNS = ["name", "hs", "value", "originating", "origin"] as const;
export type Column = (typeof COLUMNS)[number];

/** A row as it stands in the grid: `number` is "3" or, for a part, "3.1". */
export interface Line {
  row: Row;
  number: string;
  depth: number;
}

/** Every row in sight, parts under what they are parts of. */
export function lines(rows: readonly Row[], before = "", depth = 0): Line[] {
  return rows.flatMap((row, place) => {
    const number = `${before}${place + 1}`;
    const parts = row.folded ? [] : lines(row.parts, `${number}.`, depth + 1);
    return [{ row, number, depth }, ...parts];
  });
}

export function count(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + 1 + count(row.parts), 0);
}

export function find(rows: readonly Row[], key: number): Row | undefined {
  for (const row of rows) {
    const found = row.key === key ? row : find(row.parts, key);
    if (found) return found;
  }
  return undefined;
}

/** Puts other rows in the place of one, wherever it stands. */
export function replace(rows: readonly Row[], key: number, by: (row: Row) => readonly Row[]): readonly Row[] {
  const place = rows.findIndex((row) => row.key === key);
  const row = rows[place];
  if (row) return [...rows.slice(0, place), ...by(row), ...rows.slice(place + 1)];
  for (const [place, row] of rows.entries()) {
    const parts = row.parts.length > 0 ? replace(row.parts, key, by) : row.parts;
    if (parts !== row.parts) return rows.with(place, { ...row, parts });
  }
  return rows;
}

export const change = (rows: readonly Row[], key: number, to: Partial<Row>) =>
  replace(rows, key, (row) => [{ ...row, ...to }]);

export const remove = (rows: readonly Row[], key: number) => replace(rows, key, () => []);

export const insertAfter = (rows: readonly Row[], key: number, added: Row) => replace(rows, key, (row) => [row, added]);

export const addPart = (rows: readonly Row[], key: number, added: Row) =>
  replace(rows, key, (row) => [{ ...row, folded: false, parts: [...row.parts, added] }]);

/** Opens whatever is folded over a row. */
export function unfoldTo(rows: readonly Row[], key: number): readonly Row[] {
  return rows.map((row) =>
    row.parts.length > 0 && find(row.parts, key) ? { ...row, folded: false, parts: unfoldTo(row.parts, key) } : row,
  );
}

/** In the order of a column; the other way round if they are in that order already. Empty cells come last. */
export function sort(rows: readonly Row[], column: Column, language: string): readonly Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const order = (one: Row, other: Row, turned: number) => {
    const [a, b] = [one[column].trim(), other[column].trim()];
    if (a === "" || b === "") return Number(a === "") - Number(b === "");
    return turned * (column === "value" ? compareAmounts(a, b) : compare(a, b));
  };
  const sorted = (turned: number) => rows.toSorted((one, other) => order(one, other, turned));
  const up = sorted(1);
  const isUp = up.every((row, place) => row === rows[place]);
  return (isUp ? sorted(-1) : up).map((row) =>
    row.parts.length > 1 ? { ...row, parts: sort(row.parts, column, language) } : row,
  );
}

/** Orders amounts; what is none comes after them. */
function compareAmounts(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

/** Writes a block of cells from one cell on, to the right and down among its neighbors, and adds rows at the end. */
export function fill(rows: readonly Row[], key: number, column: Column, block: Partial<Row>[]): readonly Row[] {
  const place = rows.findIndex((row) => row.key === key);
  if (place < 0) {
    const holder = rows.find((row) => find(row.parts, key));
    return holder ? change(rows, holder.key, { parts: fill(holder.parts, key, column, block) }) : rows;
  }
  const filled = block.map((cells, offset) => ({ ...(rows[place + offset] ?? emptyRow()), ...cells }));
  return [...rows.slice(0, place), ...filled, ...rows.slice(place + filled.length)];
}
