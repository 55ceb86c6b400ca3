// A spreadsheet is read as it is: a cell that cannot be read is marked, never guessed, and nothing is run when it is written.
import { expect, test } from "vitest";
import { emptyRow } from "../../src/good/draft";
import { readBill, writeBill } from "../../src/sheet/bill";
import { stated, type Signs } from "../../src/sheet/cells";
import { headerOf, match, type Field } from "../../src/sheet/columns";
import { readDelimited, textOf, writeDelimited } from "../../src/sheet/delimited";
import { fileName } from "../../src/sheet/file";
import { Zip, zip } from "../../src/sheet/zip";

const texts = (text: string, delimiter?: string) => readDelimited(text, delimiter).map((row) => row.map(({ text }) => text));

test("quotes, line breaks in cells, and the sign between cells are understood", () => {
  expect(texts('a\tb\n"one ""two""\nthree"\t"x\ty"\n')).toEqual([["a", "b"], ['one "two"\nthree', "x\ty"]]);
  expect(texts("name;value\r\nshaft, steel;1,5\r\n")).toEqual([["name", "value"], ["shaft, steel", "1,5"]]);
  expect(texts('\uFEFF"a,b",c\n\n,\n1,2')).toEqual([["a,b", "c"], [""], ["", ""], ["1", "2"]]);
  expect(texts("Bill of 2, March\nname;value\nshaft;1,5")).toHaveLength(3);
  expect(texts('5" pipe\t3')).toEqual([['5" pipe', "3"]]);
  expect(textOf(new Uint8Array([0xe9]))).toBe("é");
  expect(() => texts(" \n ")).toThrow("empty");
  expect(() => texts("x\n".repeat(6000))).toThrow("tooManyRows");
});

test.each([
  [["Description", "HS Code", "Unit value (USD)", "Value", "Originating?", "Country of origin"], ["name", "hs", null, "value", null, "origin"]],
  [["Descripción", "Fracción arancelaria", "Valor (MXN)", "Originario", "País de origen"], ["name", "hs", "value", "originating", "origin"]],
  [["Matière", "Code SH", "Coût", "Originaire", "Pays d’origine", "Niveau"], ["name", "hs", "value", "originating", "origin", "level"]],
])("headers of three languages: %s", (headers, fields) => {
  expect(match(headers.map((text) => ({ text })))).toEqual(fields);
});

test("headers may stand below a title", () => {
  const table = readDelimited("Bill of materials,,\nPart,HS,Cost\nshaft,8483.10,2");
  expect(headerOf(table)).toEqual({ at: 1, columns: ["name", "hs", "value"] });
  expect(headerOf(readDelimited("shaft,8483.10,2"))).toBeNull();
});

test.each<[Field, string, boolean, Signs, object]>([
  ["value", "412.00", false, "unsaid", { value: "412.00" }],
  ["value", "1.234,56", false, "unsaid", { fault: "signs" }],
  ["value", "1.234,56", false, "comma", { value: "1234.56" }],
  ["value", "1.234,56", false, "point", { fault: "amount" }],
  ["value", "1,234.56", false, "point", { value: "1234.56" }],
  ["value", "1 234,56", false, "comma", { value: "1234.56" }],
  ["value", "1,234", false, "unsaid", { fault: "signs" }],
  ["value", "(500)", false, "unsaid", { fault: "negative" }],
  ["value", "-500", true, "comma", { fault: "negative" }],
  ["value", "12.5", true, "comma", { value: "12.5" }],
  ["value", "0.30000000000000004", true, "unsaid", { fault: "decimals" }],
  ["value", "1E+3", true, "unsaid", { fault: "amount" }],
  ["value", "$12", false, "point", { fault: "amount" }],
  ["value", "#DIV/0!", false, "unsaid", { fault: "amount" }],
  ["value", "", false, "unsaid", { value: "" }],
  ["hs", "0709.60", false, "unsaid", { value: "0709.60" }],
  ["hs", "70960", true, "unsaid", { fault: "zero" }],
  ["hs", "709.6", true, "unsaid", { fault: "zero" }],
  ["hs", "8413.7", true, "unsaid", { fault: "zero" }],
  ["hs", "8544.42", true, "unsaid", { value: "8544.42" }],
  ["hs", "841370", true, "unsaid", { value: "841370" }],
  ["hs", "70960", false, "unsaid", { fault: "zero" }],
  ["hs", "8413", false, "unsaid", { fault: "code" }],
  ["hs", "pump", false, "unsaid", { fault: "code" }],
  ["originating", "", false, "unsaid", { value: "" }],
  ["originating", "Sí", false, "unsaid", { value: "yes" }],
  ["originating", "NON", false, "unsaid", { value: "no" }],
  ["originating", "FALSE", false, "unsaid", { value: "no" }],
  ["originating", "maybe", false, "unsaid", { fault: "originating" }],
  ["originating", "US", false, "unsaid", { fault: "originating" }],
  ["origin", "MEX", false, "unsaid", { value: "MX" }],
  ["origin", "Canadá", false, "unsaid", { value: "CA" }],
  ["origin", "Alemania", false, "unsaid", { value: "DE" }],
  ["origin", "États-Unis", false, "unsaid", { value: "US" }],
  ["origin", "", false, "unsaid", { value: "" }],
  ["origin", "Atlantis", false, "unsaid", { fault: "country" }],
  ["level", "0", true, "unsaid", { fault: "level" }],
])("%s `%s` (a number: %s, signs %s)", (field, text, number, signs, expected) => {
  expect(stated(field, { text, number }, signs)).toEqual(expected);
});

test("a table with a bad cell gives no rows, and says where it is", () => {
  const table = readDelimited("hs,value\n8483.10,1\n8483.10,(2)");
  const { rows, bad } = readBill(table, ["hs", "value"], 1, "unsaid");
  expect(rows).toEqual([]);
  expect(bad).toEqual([{ row: 2, column: 1, field: "value", fault: "negative" }]);
});

test("levels nest parts, and a level that skips one is bad", () => {
  const columns: Field[] = ["level", "name"];
  const { rows } = readBill(readDelimited("1,a\n2,b\n3,c\n2,d\n1,e"), columns, 0, "unsaid");
  expect(rows.map(({ name, parts }) => [name, parts.map(({ name, parts }) => [name, parts.length])])).toEqual([
    ["a", [["b", 1], ["d", 0]]],
    ["e", []],
  ]);
  expect(readBill(readDelimited("1,a\n3,c"), columns, 0, "unsaid").bad).toEqual([
    { row: 1, column: 0, field: "level", fault: "level" },
  ]);
});

const headers: Record<Field, string> = { name: "Material", hs: "HS code", value: "Value", originating: "Originating", origin: "Country", level: "Level" };
const said = { "": "", yes: "Yes", no: "No" };

test("what is written is read again as it was, and no cell is a formula", () => {
  const part = { ...emptyRow(), name: "-1+1", hs: "0709.60", value: "2.50", originating: "no" as const, origin: "CN" };
  const rows = [
    { ...emptyRow(), name: '=HYPERLINK("x";"y")', hs: "848310", value: "10", originating: "yes" as const, parts: [part] },
    { ...emptyRow(), name: "@SUM(A1), \tx", value: "(500)" },
  ];
  const text = writeDelimited(writeBill(rows, headers, said));
  for (const cell of readDelimited(text.replaceAll("'", "ʼ")).flat()) expect(cell.text).not.toMatch(/^[=+\-@\t]/);
  const table = readDelimited(text);
  const header = headerOf(table)!;
  const again = readBill(table, header.columns, 1, "unsaid");
  expect(again.bad).toEqual([{ row: 3, column: 2, field: "value", fault: "negative" }]);
  const { rows: read } = readBill(table.slice(0, 3), header.columns, 1, "unsaid");
  expect(read).toMatchObject([{ name: rows[0]!.name, parts: [{ name: "-1+1", hs: "0709.60", value: "2.50", originating: "no" }] }]);
});

test("a container is read as it was written, and what is none is refused", async () => {
  const bytes = new Uint8Array(await (await zip({ "a.txt": "héllo", "b/c.xml": "x".repeat(70000) })).arrayBuffer());
  const read = new Zip(bytes);
  expect(await read.text("a.txt")).toBe("héllo");
  expect(await read.text("b/c.xml")).toHaveLength(70000);
  expect(await read.text("none")).toBeNull();
  expect(() => new Zip(new Uint8Array(40))).toThrow("unreadable");
  expect(() => new Zip(bytes.subarray(0, bytes.length - 5))).toThrow("unreadable");
});

test("a container that unpacks to more than the bound is refused", async () => {
  const bomb = new Uint8Array(await (await zip({ one: "0".repeat(60_000), two: "0".repeat(60_000) })).arrayBuffer());
  expect(bomb.length).toBeLessThan(1_000);
  await expect(new Zip(bomb, 50_000).text("one")).rejects.toThrow("tooBig");
  const read = new Zip(bomb, 100_000);
  await read.text("one");
  await expect(read.text("two")).rejects.toThrow("tooBig");
});

test("a file has a name that every system takes", () => {
  expect(fileName("Válvula ½″ <b>/../", "csv")).toBe("va-lvula-b.csv");
  expect(fileName("…", "csv")).toBe("good.csv");
});
