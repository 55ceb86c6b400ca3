// The package gives the bytes of the command line, for every example in every language.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "usmca";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));
const names = readdirSync(new URL("../../examples/", import.meta.url)).filter((name) => name.endsWith(".yaml"));
const files = names.map((name) => `examples/${name}`);
const goods = files.map((file) => parse(readFileSync(root + file, "utf8")));
const calculator = await load();

/** The lines that the command line prints. */
function printed(...args) {
  const [program, ...before] = process.env.USMCA ? [process.env.USMCA] : ["cargo", "run", "--quiet", "--package", "usmca-cli", "--"];
  const run = spawnSync(program, [...before, ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  assert.equal(run.error, undefined);
  return run.stdout.trimEnd().split("\n");
}

test("there are examples", () => assert.ok(files.length >= 10));

for (const lang of ["en", "es", "fr"]) {
  test(`every example gives the bytes of determine, ${lang}`, () => {
    const lines = goods.map((good) => calculator.determineJson(good, { lang }));
    assert.deepEqual(lines, printed("determine", ...files, "--format", "json", "--lang", lang));
  });
}

test("every example gives the bytes of advise", () => {
  const lines = goods.map((good) => calculator.adviseJson(JSON.stringify(good)));
  assert.deepEqual(lines, printed("advise", ...files, "--format", "json"));
});
