// What the package gives and refuses, and that both entries are the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load as loadInBrowser } from "../browser.js";
import { Rejected, load } from "usmca";

const fan = {
  hs: "8414.59",
  date: "2025-03-01",
  produced_in: ["MX"],
  transaction_value: "200.00",
  materials: [{ hs: "8501.40", value: "60.00" }],
};
const calculator = await load();

test("a good is determined, as an object and as text", () => {
  const answer = calculator.determine(fan);
  assert.equal(answer.status, "originating");
  assert.equal(answer.criterion, "B");
  assert.deepEqual(calculator.determine(JSON.stringify(fan)), answer);
  assert.notEqual(calculator.determine(fan, { lang: "es" }).trace.question, answer.trace.question);
});

test("a good that is rejected throws every problem, and is an answer as JSON", () => {
  const bad = { ...fan, hs: "8414.5", colour: "red", transaction_value: 200 };
  const places = (problems) => problems.map(({ at }) => at).sort();
  const expected = ["colour", "hs", "transaction_value"];
  assert.throws(() => calculator.determine(bad), (error) => {
    assert.ok(error instanceof Rejected);
    assert.deepEqual(places(error.problems), expected);
    assert.match(error.message, /colour: /);
    return true;
  });
  assert.throws(() => calculator.advise(bad), Rejected);
  const answer = JSON.parse(calculator.determineJson(bad));
  assert.equal(answer.answer, "rejected");
  assert.deepEqual(places(answer.problems), expected);
  assert.throws(() => calculator.determine(JSON.stringify([fan, fan])), /one good is expected/);
  assert.throws(() => calculator.determine(fan, { lang: "de" }), TypeError);
});

test("advice and rules are those of the engine", () => {
  assert.equal(calculator.advise(fan).status, "originating");
  const { rules } = calculator.rule("7308.10", { on: "2022-07-01", hsEdition: "2012", lang: "fr" });
  assert.deepEqual(rules.map(({ from }) => from), ["2022-07-01"]);
  assert.equal(typeof rules[0].translation, "string");
  assert.throws(() => calculator.rule("84", { on: "tomorrow" }), Rejected);
  assert.ok(calculator.find("pump").found.some(({ code }) => code === "8413"));
});

test("the entry for browsers takes the module from the caller", async () => {
  const module = readFileSync(new URL("../pkg/usmca_wasm_bg.wasm", import.meta.url));
  const other = await loadInBrowser(module);
  assert.equal(other.determineJson(fan), calculator.determineJson(fan));
});
