// Spreadsheets come in with every bad cell marked, and go out so that they can come in again.
import type { Download, Page } from "@playwright/test";
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

test("a file that is none, too large, or of an old kind is refused in words", async ({ page }) => {
  const refused: [Buffer, RegExp][] = [
    [Buffer.alloc(5_000_001, "a"), /too large/],
    [Buffer.from("PK\u0003\u0004 no container"), /cannot be read/],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old \.xls/],
    [Buffer.from([1, 0, 2, 0, 3]), /cannot be read/],
    [Buffer.from("x\n".repeat(5002)), /too many rows/],
    [Buffer.from(" \n\n \n"), /no cells/],
  ];
  for (const [content, words] of refused) {
    await give(page, "bill.xlsx", content);
    await expect(page.getByRole("alert")).toHaveText(words);
  }
  await expect(verdict(page)).toHaveCount(0);
});
