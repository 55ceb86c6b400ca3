// What is typed is what is written: nothing is added, nothing is guessed, and a blank row is no material.
import { expect, test } from "vitest";
import { emptyDraft, emptyRow, write } from "../../src/good/draft";
import { example } from "../../src/good/example";

test("an empty form states nothing", () => {
  expect(write(emptyDraft()).file).toEqual({});
});

test("amounts and codes are written as they were typed", () => {
  const rows = [{ ...emptyRow(), hs: "0709.60", value: "1.234,56" }];
  const { file } = write({ ...emptyDraft(), hs: "0201.10", transaction_value: "(500)", rows });
  expect(file).toEqual({
    hs: "0201.10",
    transaction_value: "(500)",
    materials: [{ hs: "0709.60", value: "1.234,56" }],
  });
});

test("unknown origin is a key left out, not a no", () => {
  const rows = (["", "yes", "no"] as const).map((originating) => ({ ...emptyRow(), hs: "850152", originating }));
  const { file } = write({ ...emptyDraft(), rows });
  expect(file["materials"]).toEqual([
    { hs: "850152" },
    { hs: "850152", originating: true },
    { hs: "850152", originating: false },
  ]);
});

test("a blank row is left out, and the others keep their places", () => {
  const rows = [emptyRow(), { ...emptyRow(), name: "shaft" }, emptyRow(), { ...emptyRow(), name: "motor" }];
  const written = write({ ...emptyDraft(), rows });
  expect(written.file["materials"]).toEqual([{ name: "shaft" }, { name: "motor" }]);
  expect([...written.rows]).toEqual([
    ["materials[0]", rows[1]],
    ["materials[1]", rows[3]],
  ]);
});

test("only the cost that is chosen is written", () => {
  const both = { ...emptyDraft(), total_cost: "100", net_cost: "90" };
  expect(write(both).file).toEqual({ costs: { total: "100" } });
  expect(write({ ...both, cost_basis: "net_cost" }).file).toEqual({ net_cost: "90" });
});

test("an answer of no is written", () => {
  const draft = { ...emptyDraft(), facts: { cut_and_sewn: false } };
  expect(write(draft).file).toEqual({ facts: { cut_and_sewn: false } });
});

test("the example states a whole good", () => {
  const { file } = write(example());
  expect(file).toMatchObject({ hs: "8413.70", produced_in: ["MX"], costs: { total: "1512.00" } });
  expect(file["materials"]).toHaveLength(9);
});
