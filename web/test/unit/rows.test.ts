// The bill is edited without changing what was there before, so that every edit can be taken back.
import { expect, test } from "vitest";
import { emptyDraft, emptyRow, write, type Row } from "../../src/good/draft";
import { example } from "../../src/good/example";
import { begin, record, redo, undo } from "../../src/good/history";
import { read } from "../../src/good/read";
import * as edit from "../../src/good/rows";
import { drawn } from "../../src/good/window";

const row = (name: string, more: Partial<Row> = {}): Row => ({ ...emptyRow(), name, ...more });
const names = (rows: readonly Row[]) => edit.lines(rows).map(({ row, number }) => `${number} ${row.name}`);

test("parts are numbered under what they are parts of, and fold away", () => {
  const rows = [row("a", { parts: [row("b", { parts: [row("c")] }), row("d")] }), row("e")];
  expect(names(rows)).toEqual(["1 a", "1.1 b", "1.1.1 c", "1.2 d", "2 e"]);
  expect(names(edit.change(rows, rows[0]!.key, { folded: true }))).toEqual(["1 a", "2 e"]);
  expect(edit.count(rows)).toBe(5);
  const folded = edit.change(rows, rows[0]!.key, { folded: true });
  const deep = rows[0]!.parts[0]!.parts[0]!;
  expect(names(edit.unfoldTo(folded, deep.key))).toHaveLength(5);
});

test("an edit leaves the rows before as they were and shares the rest", () => {
  const part = row("part");
  const rows = [row("a", { parts: [part] }), row("b")];
  const changed = edit.change(rows, part.key, { value: "2" });
  expect(changed[0]?.parts[0]?.value).toBe("2");
  expect(rows[0]?.parts[0]?.value).toBe("");
  expect(changed[1]).toBe(rows[1]);
  expect(edit.change(rows, -1, { value: "2" })).toBe(rows);
  expect(names(edit.remove(rows, part.key))).toEqual(["1 a", "2 b"]);
  expect(names(edit.addPart(rows, rows[1]!.key, row("c")))).toEqual(["1 a", "1.1 part", "2 b", "2.1 c"]);
  expect(names(edit.insertAfter(rows, part.key, row("c")))).toEqual(["1 a", "1.1 part", "1.2 c", "2 b"]);
});

test("rows are sorted by amount, by number within a text, and back", () => {
  const rows = [row("part 9", { value: "10.5" }), row("part 10", { value: "9" }), row("", { value: "x" }), row("part 1")];
  const sorted = edit.sort(rows, "value", "en");
  expect(sorted.map(({ value }) => value)).toEqual(["9", "10.5", "x", ""]);
  expect(edit.sort(sorted, "value", "en").map(({ value }) => value)).toEqual(["x", "10.5", "9", ""]);
  expect(edit.sort(rows, "name", "en").map(({ name }) => name)).toEqual(["part 1", "part 9", "part 10", ""]);
});

test("a block of cells fills neighbors and makes rows at the end", () => {
  const rows = [row("a"), row("b", { hs: "1" })];
  const filled = edit.fill(rows, rows[1]!.key, "value", [{ value: "1" }, { value: "2" }]);
  expect(filled.map(({ name, hs, value }) => [name, hs, value])).toEqual([
    ["a", "", ""],
    ["b", "1", "1"],
    ["", "", "2"],
  ]);
  const nested = [row("a", { parts: [row("p")] })];
  expect(names(edit.fill(nested, nested[0]!.parts[0]!.key, "name", [{ name: "q" }, { name: "r" }]))).toEqual([
    "1 a",
    "1.1 q",
    "1.2 r",
  ]);
});

test("what was typed in one field is one step, and each step can be taken back and forth", () => {
  const named = (name: string) => ({ ...emptyDraft(), name });
  const first = emptyDraft();
  let history = begin(first);
  for (const name of ["p", "pu", "pump"]) history = record(history, named(name), "name");
  history = record(history, { ...history.present, hs: "8413.70" }, "hs");
  expect(history.past).toHaveLength(2);
  history = undo(history);
  expect([history.present.name, history.present.hs]).toEqual(["pump", ""]);
  history = undo(undo(history));
  expect(history.present).toBe(first);
  history = redo(redo(redo(history)));
  expect(history.present.hs).toBe("8413.70");
  expect(record(undo(history), named("other"), "").future).toEqual([]);
});

test("a good file that is read and written is the same", () => {
  const file = {
    ...write(example()).file,
    facts: { "for-use-in-light-truck": false },
    weight: "3",
    elections: { intermediate: [] },
    materials: [
      { name: "shaft", hs: "8483.10", value: "70", role: "packing", made_from: [{ hs: "7228.30", value: "25", originating: true }] },
    ],
  };
  expect(write(read(structuredClone(file))).file).toEqual(file);
  const odd = { hs: 841370, materials: "none", costs: { total: "1", product: "2" }, facts: { a: "b" }, produced_in: [1] };
  expect(write(read(odd)).file).toEqual(odd);
});

test("of a long bill only what is in sight is drawn, and the row that is worked in", () => {
  const rows = drawn(1000, 500, 20, 3);
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]).toEqual({ index: 3, skipped: 3 });
  expect(rows[1]!.index - rows[1]!.skipped).toBe(4);
  const total = rows.reduce((sum, { skipped }) => sum + skipped + 1, 0);
  expect(total).toBe(rows.at(-1)!.index + 1);
  expect(drawn(0, 0, 20, -1)).toEqual([]);
});
