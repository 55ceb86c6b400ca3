// A question is asked in a way that fits it, and its answer is written where it belongs.
import { expect, test } from "vitest";
import type { Missing } from "../../src/answer";
import { emptyDraft, emptyRow, write, type Draft } from "../../src/good/draft";
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
  ["quantity", "", "field"],
])("%s at `%s` is asked by %s", (fact, at, way) => {
  expect(askingFor(asked(fact, at), new Map([["materials[0]", emptyRow()]]))).toBe(way);
});

test("answers go to the good or to the material that was asked about, and come back", () => {
  let draft: Draft = { ...emptyDraft(), hs: "620520", rows: [emptyRow(), { ...emptyRow(), hs: "520811" }] };
  const answer = (fact: string, at: string, said: boolean | string) =>
    (draft = giveAnswer(asked(fact, at), said, draft, write(draft).rows));
  answer("cut_and_sewn", "", false);
  answer("hand_made", "materials[0]", true);
  answer("weight", "materials[0]", "2.5");
  answer("originating", "materials[0]", true);
  const { file, rows } = write(draft);
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
  for (const one of given) draft = takeBack(one, draft);
  expect(write(draft).file).toEqual({ hs: "620520", materials: [{ hs: "520811", originating: true }] });
});

test("an answer about a part of a material is written in the part", () => {
  const part = { ...emptyRow(), hs: "722830" };
  let draft: Draft = { ...emptyDraft(), rows: [emptyRow(), { ...emptyRow(), hs: "848310", parts: [part] }] };
  const at = "materials[0].made_from[0]";
  draft = giveAnswer(asked("different-good", at), true, draft, write(draft).rows);
  const { file, rows } = write(draft);
  expect(file).toMatchObject({ materials: [{ made_from: [{ hs: "722830", facts: { "different-good": true } }] }] });
  const [given] = answersGiven(draft, rows);
  expect(given?.at).toBe(at);
  expect(without(file, given!)).toMatchObject({ materials: [{ made_from: [{ hs: "722830", facts: {} }] }] });
});

test("an answer about a material that is no longer there is dropped", () => {
  const draft = emptyDraft();
  expect(giveAnswer(asked("hand_made", "materials[7]"), true, draft, new Map())).toBe(draft);
});
