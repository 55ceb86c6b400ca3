// A question is asked in a way that fits it, and its answer is written where it belongs.
import { expect, test } from "vitest";
import type { Missing } from "../../src/answer";
import { emptyDraft, emptyRow, write } from "../../src/good/draft";
import { answersGiven, askingFor, giveAnswer, takeBack, without } from "../../src/good/interview";

const asked = (fact: string, at = ""): Missing => ({ fact, at, question: "?", citation: "s. 1" });

test.each([
  ["cut_and_sewn", "", "fact"],
  ["transaction_value", "", "field"],
  ["produced_in", "", "field"],
  ["costs.total", "", "field"],
  ["materials", "", "field"],
  ["imported_from", "", "country"],
  ["weight", "materials[0]", "text"],
  ["value", "materials[0]", "field"],
  ["value", "", "fact"],
  ["originating", "materials[0]", "originating"],
  ["automotive", "", "file"],
  ["made_from", "materials[0]", "file"],
  ["hand_made", "materials[0].made_from[1]", "file"],
])("%s at `%s` is asked by %s", (fact, at, way) => {
  expect(askingFor(asked(fact, at), [emptyRow()])).toBe(way);
});

test("answers go to the good or to the material that was asked about, and come back", () => {
  const draft = { ...emptyDraft(), hs: "620520", rows: [emptyRow(), { ...emptyRow(), hs: "520811" }] };
  const { rows } = write(draft);
  giveAnswer(asked("cut_and_sewn"), false, draft, rows);
  giveAnswer(asked("hand_made", "materials[0]"), true, draft, rows);
  giveAnswer(asked("weight", "materials[0]"), "2.5", draft, rows);
  giveAnswer(asked("originating", "materials[0]"), true, draft, rows);
  const { file } = write(draft);
  expect(file).toEqual({
    hs: "620520",
    facts: { cut_and_sewn: false },
    materials: [{ hs: "520811", originating: true, weight: "2.5", facts: { hand_made: true } }],
  });
  const given = answersGiven(draft, rows);
  expect(given.map(({ at, fact, answer }) => [at, fact, answer])).toEqual([
    ["", "cut_and_sewn", false],
    ["materials[0]", "hand_made", true],
    ["materials[0]", "weight", "2.5"],
  ]);
  expect(without(file, given[1]!)).toMatchObject({ materials: [{ hs: "520811", facts: {} }] });
  given.forEach(takeBack);
  expect(write(draft).file).toEqual({ hs: "620520", materials: [{ hs: "520811", originating: true }] });
});

test("an answer about a material that is no longer there is dropped", () => {
  const draft = emptyDraft();
  giveAnswer(asked("hand_made", "materials[7]"), true, draft, []);
  expect(write(draft).file).toEqual({});
});
