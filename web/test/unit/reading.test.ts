// Places lead to fields, and the branches that decided are the ones that are open.
import { expect, test } from "vitest";
import type { Finding, Step } from "../../src/answer";
import { emptyRow } from "../../src/good/draft";
import { fieldId, hasField, problemsByField } from "../../src/good/places";
import { startsOpen } from "../../src/trace";

const [first, second, part] = [emptyRow(), emptyRow(), emptyRow()];
const rows = new Map([
  ["materials[0]", first],
  ["materials[1]", second],
  ["materials[1].made_from[0]", part],
]);

test("a place of the good file is a field of the page", () => {
  expect(fieldId("hs", rows)).toBe("good-hs");
  expect(fieldId("costs.excluded.royalties", rows)).toBe("good-costs-excluded-royalties");
  expect(fieldId("materials[1].hs", rows)).toBe(`row-${second.key}-hs`);
  expect(fieldId("materials[1].made_from[0].value", rows)).toBe(`row-${part.key}-value`);
  expect(fieldId("materials[9].hs", rows)).toBe("good-materials-9-hs");
});

test.each([
  ["hs", true],
  ["costs.excluded.royalties", true],
  ["materials", true],
  ["materials[1]", true],
  ["materials[1].hs", true],
  ["materials[2].hs", false],
  ["materials[1].made_from[0].hs", true],
  ["materials[1].made_from[1].hs", false],
  ["materials[0].made_from", false],
  ["materials[1].weight", false],
  ["line 3, column 4", false],
  ["", false],
])("whether `%s` has a field: %s", (place, has) => {
  expect(hasField(place, rows)).toBe(has);
});

test("two problems of one field are both shown", () => {
  const problems = ["malformed", "too long"].map((message) => ({ at: "hs", kind: "code", message }));
  expect(problemsByField(problems, rows).get("good-hs")).toBe("malformed; too long");
});

const step = (finding: Finding, ...because: Step[]): Step => ({ question: "?", citation: "s. 1", finding, because });

test("a failing branch is open to its end", () => {
  const failing = step("not_met", step("not_met"));
  expect(startsOpen(failing, step("not_met"), 7)).toBe(true);
  expect(startsOpen(failing, step("met"), 1)).toBe(false);
});

test("a satisfied branch is open near the root only, a leaf never", () => {
  const satisfied = step("met", step("met"));
  expect(startsOpen(satisfied, null, 0)).toBe(true);
  expect(startsOpen(satisfied, satisfied, 1)).toBe(true);
  expect(startsOpen(satisfied, satisfied, 2)).toBe(false);
  expect(startsOpen(step("not_met"), null, 0)).toBe(false);
});
