// Spreadsheets come in with every bad cell marked, and go out so that they can come in again.
import type { Download, Page } from "@playwright/test";
import { zip } from "../../src/sheet/zip";
import { cell, expect, loadExample, test, verdict } from "./page";

async function bytes(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

const give = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel("Import", { exact: true }).setInputFiles({ name, mimeType: "application/octet-stream", buffer });

const dialog = (page: Page) => page.getByRole("dialog", { name: "Import a spreadsheet" });

test("a bad cell is marked and must be corrected, and nothing is guessed", async ({ page }) => {
  await loadExample(page);
  const csv = "Descripción;Fracción arancelaria;Valor;Originario;País\nMotor;8501.52;1.234,56;no;China\nPimiento;70960;5;;MEX\n";
  await give(page, "lista.csv", Buffer.from(csv));
  await expect(dialog(page)).toContainText("2 cells cannot be read.");
  await expect(page.getByRole("button", { name: "Replace the bill" })).toBeDisabled();
  await expect(page.getByLabel("Row 3, column 2")).toHaveAccessibleDescription(/lost a zero/);
  await page.getByLabel("1.234,56 with a comma").check();
  await expect(dialog(page)).toContainText("One cell cannot be read.");
  await page.getByLabel("Row 3, column 2").fill("0709.60");
  await page.getByLabel("Row 3, column 2").press("Tab");
  await expect(dialog(page)).toContainText("2 materials can be read.");
  await page.getByRole("button", { name: "Replace the bill" }).click();
  await expect(cell(page, "Value", 1)).toHaveValue("1234.56");
  await expect(cell(page, "Country", 1)).toHaveValue("CN");
  await expect(cell(page, "HS code", 2)).toHaveValue("0709.60");
  await expect(cell(page, "Originating", 2)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(cell(page, "Material", 1)).toHaveValue("Electric motor, three-phase, 15 kW");
});

test("columns without headers are said by the person", async ({ page }) => {
  await give(page, "bill.txt", Buffer.from("8501.52\tmotor\t12\n7318.15\tscrews\t1\n"));
  await expect(dialog(page)).toContainText("Say which column is which.");
  await page.getByLabel("What column 1 is").selectOption("hs");
  await page.getByLabel("What column 2 is").selectOption("name");
  await page.getByLabel("What column 3 is").selectOption("value");
  await page.getByRole("button", { name: "Add to the bill" }).click();
  await expect(cell(page, "Material", 2)).toHaveValue("screws");
});

for (const kind of ["Excel", "CSV"]) {
  test(`what is exported to ${kind} comes back the same, and no cell is a formula`, async ({ page }) => {
    await loadExample(page);
    await cell(page, "Material", 1).fill('=HYPERLINK("http://x.example")');
    await page.getByRole("button", { name: "Add a part to material 7" }).click();
    await page.getByLabel("Material, material 7.1").fill("-steel");
    await page.getByLabel("HS code, material 7.1").fill("0709.60");
    await page.getByLabel("Value, material 7.1").fill("25.00");
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: `Export ${kind}` }).click();
    const download = await downloading;
    const ending = kind === "CSV" ? "csv" : "xlsx";
    expect(download.suggestedFilename()).toBe(`industrial-centrifugal-pump-15-kw.${ending}`);
    const content = await bytes(download);
    if (kind === "CSV") expect(content.toString("utf8")).not.toMatch(/(^|[,\n])"?[=+\-@\t]/);
    await page.getByRole("button", { name: "Clear" }).click();
    await give(page, "back", content);
    await expect(dialog(page)).toContainText("9 materials can be read.");
    await page.getByRole("button", { name: "Replace the bill" }).click();
    await expect(cell(page, "Material", 1)).toHaveValue('=HYPERLINK("http://x.example")');
    await expect(cell(page, "Value", 1)).toHaveValue("412.00");
    await expect(cell(page, "Originating", 2)).toHaveValue("yes");
    await expect(cell(page, "Originating", 9)).toHaveValue("");
    await expect(page.getByLabel("HS code, material 7.1")).toHaveValue("0709.60");
    await expect(page.getByLabel("Material, material 7.1")).toHaveValue("-steel");
  });
}

/** A workbook as spreadsheets write them: shared strings, codes kept as numbers, a formula with its value. */
async function workbook(): Promise<Buffer> {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const strings = ["Bill of 2026", "Part", "HTS Code", "Total cost", "Originating", "Country", "Motor", "Pepper", "Kabel"];
  const text = (place: number) => `t="s"><v>${place}</v></c>`;
  const head = ["A", "B", "C", "D", "E"].map((letter, place) => `<c r="${letter}3" ${text(place + 1)}`);
  const content = await zip({
    "xl/workbook.xml": `<workbook ${main} xmlns:rel="${office}"><sheets><sheet name="hidden" state="hidden" rel:id="rId9"/><sheet name="BOM" state="visible" rel:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst ${main}>${strings.map((one) => `<si><r><t>${one.slice(0, 2)}</t></r><r><t>${one.slice(2)}</t></r><rPh><t>x</t></rPh></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData><row r="1"><c r="A1" ${text(0)}</row><row r="3">${head.join("")}</row>
      <row r="4"><c r="A4" ${text(6)}<c r="B4"><v>850152</v></c><c r="C4"><f>1/3</f><v>0.33333333333333331</v></c><c r="D4" t="b"><v>0</v></c></row>
      <row r="5"><c r="A5" ${text(7)}<c r="B5"><v>70960</v></c><c r="C5"><v>3</v></c><c r="D5"><f>NA</f></c><c r="E5" t="inlineStr"><is><t>MEX</t></is></c></row>
      <row r="6"><c r="A6" ${text(8)}<c r="B6"><v>8413.7</v></c><c r="C6" t="e"><v>#REF!</v></c></row></sheetData></worksheet>`,
  });
  return Buffer.from(await content.arrayBuffer());
}

test("a workbook is read as it is written: numbers exactly, codes that lost their zeros refused", async ({ page }) => {
  await give(page, "bom.xlsx", await workbook());
  await expect(dialog(page)).toContainText("5 cells cannot be read.");
  const bad = (row: number, column: number) => page.getByLabel(`Row ${row}, column ${column}`);
  await expect(bad(4, 3)).toHaveAccessibleDescription(/More than six decimals/);
  await expect(bad(5, 2)).toHaveAccessibleDescription(/lost a zero/);
  await expect(bad(5, 4)).toHaveAccessibleDescription(/Yes, No/);
  await expect(bad(6, 2)).toHaveAccessibleDescription(/lost a zero/);
  await expect(bad(6, 3)).toHaveAccessibleDescription(/Not an amount/);
  for (const [row, column, text] of [[4, 3, "0.33"], [5, 2, "070960"], [5, 4, ""], [6, 2, "8413.70"], [6, 3, "1"]] as const) {
    await bad(row, column).fill(text);
    await bad(row, column).press("Tab");
  }
  await page.getByRole("button", { name: "Replace the bill" }).click();
  await expect(cell(page, "HS code", 1)).toHaveValue("850152");
  await expect(cell(page, "Originating", 1)).toHaveValue("no");
  await expect(cell(page, "Originating", 2)).toHaveValue("");
  await expect(cell(page, "Country", 2)).toHaveValue("MX");
  await expect(cell(page, "HS code", 2)).toHaveValue("070960");
});

test("a file that is none, too large, or of an old kind is refused in words", async ({ page }) => {
  const refused: [Buffer, RegExp][] = [
    [Buffer.alloc(5_000_001, "a"), /too large/],
    [Buffer.from("PK\u0003\u0004 no container"), /cannot be read/],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old \.xls/],
    [Buffer.from([1, 0, 2, 0, 3]), /cannot be read/],
    [Buffer.from("x\n".repeat(5100)), /too many rows/],
    [Buffer.from(" \n\n \n"), /no cells/],
  ];
  for (const [content, words] of refused) {
    await give(page, "bill.xlsx", content);
    await expect(page.getByRole("alert")).toHaveText(words);
  }
  await expect(verdict(page)).toHaveCount(0);
});
