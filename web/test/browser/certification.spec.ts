// Taking home: a certification with all nine elements or none at all, the report, and the linter.
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { cell, expect, loadExample, test, verdict } from "./page";

const dialogOf = async (page: Page): Promise<Locator> => {
  await page.getByRole("button", { name: "Certification of origin", exact: true }).click();
  return page.getByRole("dialog", { name: "Certification of origin" });
};

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent("download");
  await press();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const period = (dialog: Locator) => dialog.getByRole("group", { name: "The good" });

/** What a PDF of this program prints: its text objects, read back by the code page of its fonts. */
function printedIn(bytes: Buffer): string {
  const shown = bytes.toString("latin1").matchAll(/^(.*) Tj$/gm);
  const decode = (hex: string) => new TextDecoder("windows-1252").decode(Buffer.from(hex, "hex"));
  const lines = [...shown].map(([, text = ""]) =>
    text.startsWith("<") ? decode(text.slice(1, -1)) : text.slice(1, -1).replace(/\\(.)/g, "$1"),
  );
  return lines.join("\n");
}

/** Every element, for a producer who certifies. */
async function fill(dialog: Locator): Promise<void> {
  const certifier = dialog.getByRole("group", { name: "The certifier" });
  await certifier.getByLabel("Certifies as").selectOption("producer");
  await certifier.getByLabel("Name").fill("Example Producer Ltd.");
  await certifier.getByLabel("Title").fill("Export manager");
  await certifier.getByLabel("Address").fill("100 Example Street, Hamilton, Ontario L8P 1A1");
  await certifier.getByLabel("Country").fill("CA");
  await certifier.getByLabel("Telephone").fill("+1 905 555 0100");
  await certifier.getByLabel("E-mail").fill("origin@producer.example.com");
  await period(dialog).getByLabel("From").fill("2026-03-02");
  await period(dialog).getByLabel("Until").fill("2027-03-01");
  const signature = dialog.getByRole("group", { name: "Signature" });
  await signature.getByLabel("Name").fill("Example Signatory");
  await signature.getByLabel("Date").fill("2026-03-01");
}

test("nothing is complained of before it is asked for, and then all at once, beside each field", async ({ page }) => {
  await loadExample(page);
  const dialog = await dialogOf(page);
  await expect(dialog.locator("[aria-invalid]")).toHaveCount(0);
  await dialog.getByRole("button", { name: "Certify as PDF" }).click();
  await expect(dialog.getByRole("status").last()).toContainText("Not certified");
  await expect(dialog.getByLabel("Certifies as")).toBeFocused();
  expect(await dialog.locator("[aria-invalid]").count()).toBeGreaterThan(8);
});

test("a whole certification is taken home as PDF and as data, in the language of choice", async ({ page }) => {
  await loadExample(page);
  const dialog = await dialogOf(page);
  await fill(dialog);
  const printed = await downloaded(page, () => dialog.getByRole("button", { name: "Certify as PDF" }).click());
  expect(printed.name).toBe("certification-industrial-centrifugal-pump-15-kw.pdf");
  expect(printed.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  for (const said of ["Certification of origin", "8413.70 (HS 2022)", "Example Signatory", "2027-03-01"]) {
    expect(printedIn(printed.bytes)).toContain(said);
  }
  await dialog.getByLabel("Language of the certification").selectOption("es");
  const spanish = await downloaded(page, () => dialog.getByRole("button", { name: "Certify as PDF" }).click());
  expect(printedIn(spanish.bytes)).toContain("Clasificación en el SA");
  const data = await downloaded(page, () => dialog.getByRole("button", { name: "Certify as data" }).click());
  const certification = JSON.parse(data.bytes.toString());
  expect(certification).toMatchObject({
    certification: "certified",
    certifier: { role: "producer", name: "Example Producer Ltd.", title: "Export manager" },
    exporter: "unknown",
    producer: "certifier",
    importer: "unknown",
    goods: [{ description: "Industrial centrifugal pump, 15 kW", hs: "8413.70", criterion: "B" }],
    blanket_period: { from: "2026-03-02", until: "2027-03-01" },
    signature: { name: "Example Signatory", date: "2026-03-01" },
    language: "es",
  });
});

test("a period of more than twelve months is refused", async ({ page }) => {
  await loadExample(page);
  const dialog = await dialogOf(page);
  await fill(dialog);
  await period(dialog).getByLabel("Until").fill("2027-03-02");
  await dialog.getByRole("button", { name: "Certify as PDF" }).click();
  await expect(period(dialog).getByLabel("Until")).toHaveAttribute("aria-invalid", "true");
});

test("declarations that lack or expire are flagged before, and written into the good file", async ({ page }) => {
  await loadExample(page);
  const dialog = await dialogOf(page);
  const claims = dialog.getByRole("group", { name: "Suppliers’ declarations" });
  await expect(claims.getByRole("status")).toHaveText("4 claims have no declaration for all days.");
  await period(dialog).getByLabel("From").fill("2026-03-02");
  await period(dialog).getByLabel("Until").fill("2027-03-01");
  const impeller = claims.getByRole("listitem").filter({ hasText: "Impeller" });
  await impeller.getByLabel("Reference").fill("declaration 17");
  await impeller.getByLabel("From").fill("2026-01-01");
  await impeller.getByLabel("Until").fill("2026-12-31");
  await expect(claims.getByRole("status")).toHaveText("4 claims have no declaration for all days.");
  await impeller.getByLabel("Until").fill("2027-12-31");
  await expect(claims.getByRole("status")).toHaveText("3 claims have no declaration for all days.");
  await page.keyboard.press("Escape");
  const file = await downloaded(page, () => page.getByRole("button", { name: "Download good file" }).click());
  expect(JSON.parse(file.bytes.toString()).materials[1].evidence).toEqual({
    reference: "declaration 17",
    from: "2026-01-01",
    until: "2027-12-31",
  });
});

test("a good that does not originate is never certified", async ({ page }) => {
  await loadExample(page);
  await cell(page, "Originating", 2).selectOption("No");
  await expect(verdict(page)).toHaveAttribute("data-status", "non_originating");
  await expect(page.getByRole("button", { name: "Certification of origin", exact: true })).toBeDisabled();
  await expect(page.locator("#answer")).toContainText("A certification is made only for a good that originates.");
});

test("a letter that the fonts lack is refused with its place", async ({ page }) => {
  await loadExample(page);
  const dialog = await dialogOf(page);
  await fill(dialog);
  await dialog.getByLabel("Description").fill("离心泵 centrifugal pump");
  await dialog.getByRole("button", { name: "Certify as PDF" }).click();
  await expect(dialog.getByLabel("Description")).toHaveAttribute("aria-invalid", "true");
});

test("the report of the determination is printed in each language, whatever the verdict", async ({ page }) => {
  await loadExample(page);
  const titles = { en: "Determination of origin", es: "Determinación de origen", fr: "Détermination de l" };
  for (const [language, title] of Object.entries(titles)) {
    await page.locator("header select").selectOption(language);
    const press = () => page.getByRole("button", { name: /^(Report|Informe|Rapport) \(PDF\)$/ }).click();
    const report = await downloaded(page, press);
    expect(report.name).toBe("origin-industrial-centrifugal-pump-15-kw.pdf");
    expect(printedIn(report.bytes)).toContain(title);
    expect(printedIn(report.bytes)).toContain("GN 11(o) 84-");
  }
});

test("anyone’s certification is checked as it is pasted", async ({ page }) => {
  await loadExample(page);
  await page.getByRole("button", { name: "Check a certification" }).click();
  const dialog = page.getByRole("dialog", { name: "Check a certification" });
  await dialog.getByLabel("The certification").fill(
    "4. Producer name and address: Example Producer, 1 Sample Avenue, Shenzhen\nCountry: China\n6. Description of good(s): Monitors <b>x</b>\nHS tariff classification: 8528.51 (HS 2012)\n7. Origin criterion: F",
  );
  await expect(dialog).toContainText('the origin criterion cannot be "F"');
  await expect(dialog).toContainText('not in "China"');
  await expect(dialog).toContainText("Article 5.2");
  await dialog.getByLabel("The certification").fill("nothing of the kind");
  await expect(dialog).toContainText("no element of a certification is in the text");
});
