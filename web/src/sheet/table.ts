// A table as a spreadsheet holds it: texts, and numbers of which it is known that the spreadsheet took them for numbers.

export interface Cell {
  text: string;
  /** The spreadsheet holds a number: a code has lost its leading zero, and the decimal sign is a point. */
  number?: boolean;
}

export type Table = Cell[][];

/** What is refused rather than read. */
export const MOST = { bytes: 5_000_000, unpacked: 60_000_000, rows: 5_000, columns: 60, characters: 2_000 };

export type Refusal = "tooBig" | "tooManyRows" | "unreadable" | "oldExcel" | "empty";

export class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}

export const isBlank = (row: Cell[]) => row.every(({ text }) => text.trim() === "");

/** Within bounds, and without blank rows at the end; those between stay, so that rows keep their numbers. */
export function bounded(table: Table): Table {
  const end = table.findLastIndex((row) => !isBlank(row)) + 1;
  if (end === 0) throw new Refused("empty");
  if (end > MOST.rows + 20) throw new Refused("tooManyRows");
  return table.slice(0, end).map((row) => row.slice(0, MOST.columns).map((cell) => ({ ...cell, text: restored(cell.text) })));
}

/** What would be run as a formula if it were opened as it is. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that a spreadsheet shows and does not run. */
export const neutral = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** The text that was made neutral. */
function restored(text: string): string {
  const inner = text.slice(1);
  return (text.startsWith("'") && FORMULA.test(inner) ? inner : text).slice(0, MOST.characters);
}
