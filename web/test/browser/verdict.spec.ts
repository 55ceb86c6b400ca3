// The page answers while the good is edited.
import { cell, expect, loadExample, test, verdict } from "./page";

test("an empty page complains of nothing", async ({ page }) => {
  await expect(page.locator("[aria-invalid]")).toHaveCount(0);
  await expect(verdict(page)).toHaveCount(0);
  await loadExample(page);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(verdict(page)).toHaveCount(0);
  await expect(page.locator("[aria-invalid]")).toHaveCount(0);
});

test("the verdict follows each edit", async ({ page }) => {
  await loadExample(page);
  await expect(verdict(page)).toContainText("Industrial centrifugal pump, 15 kW originates.");
  await expect(page.locator("blockquote")).not.toBeEmpty();

  await cell(page, "Originating", 2).selectOption("No");
  await expect(verdict(page)).toHaveAttribute("data-status", "non_originating");
  await expect(verdict(page)).toContainText("does not originate");

  await cell(page, "Value", 2).fill("60.00");
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
});

test("what is missing is asked, and its field is one press away", async ({ page }) => {
  await loadExample(page);
  await page.getByLabel("Mexico").uncheck();
  await expect(verdict(page)).toHaveAttribute("data-status", "undetermined");
  await page.locator('[data-fact="produced_in"]').getByRole("button").click();
  await expect(page.getByRole("group", { name: "Produced in" })).toBeFocused();
  await page.getByLabel("Canada").check();
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
});

test("a question of fact is answered by a button, and taken back", async ({ page }) => {
  await loadExample(page);
  await page.getByLabel("HS code", { exact: true }).fill("2001.10");
  await expect(verdict(page)).toHaveAttribute("data-status", "undetermined");
  const question = page.locator("li[data-fact]").filter({ has: page.getByRole("button", { name: "Yes" }) });
  const text = await question.first().locator("p").innerText();
  await question.first().getByRole("button", { name: "Yes" }).click();
  await expect(verdict(page)).not.toHaveAttribute("data-status", "undetermined");
  await expect(page.getByRole("region", { name: "Your answers" })).toBeFocused();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(question.first().getByRole("button", { name: "Yes" })).toBeFocused();
  await expect(verdict(page)).toHaveAttribute("data-status", "undetermined");
  await expect(question.first().locator("p")).toHaveText(text, { useInnerText: true });
});

test("what cannot be read is said beside its field", async ({ page }) => {
  await loadExample(page);
  await cell(page, "Value", 1).fill("1.234,56");
  await expect(verdict(page)).toHaveAttribute("data-status", "rejected");
  await expect(cell(page, "Value", 1)).toHaveAttribute("aria-invalid", "true");
  await expect(cell(page, "Value", 1)).toHaveAccessibleDescription(/1\.234,56/);
  await page.getByRole("button", { name: "materials[0].value" }).click();
  await expect(cell(page, "Value", 1)).toBeFocused();
});

test("the grid is worked from the keyboard", async ({ page }) => {
  await loadExample(page);
  await cell(page, "HS code", 8).focus();
  await page.keyboard.press("Enter");
  await expect(cell(page, "HS code", 9)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cell(page, "HS code", 10)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(cell(page, "HS code", 9)).toBeFocused();
  await page.getByRole("button", { name: "Remove material 9 Screws and nuts" }).click();
  await expect(cell(page, "Material", 9)).toBeFocused();
  await expect(cell(page, "Material", 9)).toHaveValue("");
});

test("the good file that is downloaded says what was typed", async ({ page }) => {
  await loadExample(page);
  await page.getByLabel("Currency").fill("");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download good file" }).click();
  const stream = await (await downloading).createReadStream();
  let text = "";
  for await (const part of stream) text += String(part);
  const file = JSON.parse(text);
  expect(file).toMatchObject({ hs: "8413.70", transaction_value: "1840.00", produced_in: ["MX"] });
  expect(file).not.toHaveProperty("currency");
  expect(file.materials[8]).toEqual({ name: "Screws and nuts", hs: "7318.15", value: "9.40" });
});

test("a vehicle shows what Part 6 asks of it as a table", async ({ page }) => {
  await loadExample(page);
  await page.getByLabel("HS code", { exact: true }).fill("8703.23");
  const table = page.getByRole("region", { name: "Requirements for vehicles" });
  await expect(table.getByRole("row").filter({ hasText: "core parts" })).toContainText("s. 14(4)");
  await expect(table.getByRole("row").filter({ hasText: "labor value content" })).toBeVisible();
});
