// The bill of materials is worked as a spreadsheet is.
import type { Page } from "@playwright/test";
import { cell, expect, loadExample, test, verdict } from "./page";

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test("arrows, Tab and Delete do what they do in a spreadsheet", async ({ page }) => {
  await loadExample(page);
  await cell(page, "Material", 2).focus();
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, "Material", 3)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "HS code", 3)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Delete");
  await expect(cell(page, "Value", 3)).toHaveValue("");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Delete");
  await expect(cell(page, "Originating", 3)).toHaveValue("");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(cell(page, "Material", 4)).toBeFocused();
  await page.keyboard.press("Control+Delete");
  await expect(cell(page, "Material", 4)).toHaveValue("Ball bearings, pair");
  await expect(cell(page, "Material", 4)).toBeFocused();
});

test("what was done is undone and redone, whole fields at a time", async ({ page }) => {
  await loadExample(page);
  await cell(page, "Value", 2).fill("");
  await cell(page, "Value", 2).pressSequentially("900.00");
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
  await page.getByRole("button", { name: "Remove material 1 " }).click();
  await page.keyboard.press("Control+z");
  await expect(cell(page, "Material", 1)).toHaveValue("Electric motor, three-phase, 15 kW");
  await page.keyboard.press("Control+z");
  await expect(cell(page, "Value", 2)).toHaveValue("186.00");
  await page.keyboard.press("Control+y");
  await expect(cell(page, "Value", 2)).toHaveValue("900.00");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cell(page, "Material", 1)).toHaveValue("");
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("cells are pasted where they belong, and those that cannot be read are shown first", async ({ page }) => {
  await loadExample(page);
  await cell(page, "Material", 9).focus();
  await paste(page, '"Bolts, ""M8"""\t7318.15\t9.40\tyes\tMEX\nSeals\t4016.93\t3\t\tCN\n');
  await expect(cell(page, "Material", 9)).toHaveValue('Bolts, "M8"');
  await expect(cell(page, "Originating", 9)).toHaveValue("yes");
  await expect(cell(page, "Country", 9)).toHaveValue("MX");
  await expect(cell(page, "Originating", 10)).toHaveValue("");
  await page.keyboard.press("Control+z");
  await expect(cell(page, "Material", 9)).toHaveValue("Screws and nuts");
  await expect(cell(page, "Material", 10)).toHaveCount(0);

  await cell(page, "Value", 1).focus();
  await paste(page, "1\n\n3\n");
  await expect(cell(page, "Value", 2)).toHaveValue("");
  await expect(cell(page, "Value", 3)).toHaveValue("3");
  await page.keyboard.press("Control+z");
  await cell(page, "Value", 1).focus();
  await paste(page, "1.234,56\n(500)");
  const dialog = page.getByRole("dialog", { name: "Import a spreadsheet" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cell(page, "Value", 1)).toHaveValue("412.00");
});

test("rows are sorted by a column, and back", async ({ page }) => {
  await loadExample(page);
  await page.getByRole("button", { name: /^Value/ }).click();
  await expect(cell(page, "Value", 1)).toHaveValue("9.40");
  await page.getByRole("button", { name: /^Value/ }).click();
  await expect(cell(page, "Value", 1)).toHaveValue("412.00");
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
});

test("a self-produced material has parts, which fold", async ({ page }) => {
  await loadExample(page);
  await page.getByRole("button", { name: "Add a part to material 7" }).click();
  const part = (column: string) => page.getByLabel(`${column}, material 7.1`, { exact: true });
  await expect(part("Material")).toBeFocused();
  await part("Material").fill("steel bar");
  await part("HS code").fill("7228.30");
  await part("Value").fill("much");
  await expect(part("Value")).toHaveAttribute("aria-invalid", "true");
  const fold = page.getByRole("button", { name: "Parts of material 7: 1" });
  await fold.click();
  await expect(part("Value")).toHaveCount(0);
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  await page.getByRole("button", { name: "materials[6].made_from[0].value" }).click();
  await expect(part("Value")).toBeFocused();
  await part("Value").fill("25.00");
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
});
