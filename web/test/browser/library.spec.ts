// Goods stay in this browser until they are cleared, with their versions, and can be taken along.
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { cell, expect, loadExample, test, verdict } from "./page";

const library = async (page: Page) => {
  await page.getByRole("button", { name: "My goods" }).click();
  return page.getByRole("dialog", { name: "My goods" });
};
const PUMP = "Industrial centrifugal pump, 15 kW";

test("a good is kept, found again after a reload, duplicated and deleted", async ({ page }) => {
  await loadExample(page);
  let dialog = await library(page);
  await dialog.getByRole("button", { name: /^Keep/ }).click();
  await expect(dialog.getByRole("status")).toHaveText(`${PUMP}: version 1 is kept.`);
  await dialog.getByRole("button", { name: /^Keep/ }).click();
  await expect(dialog.getByRole("status")).toContainText("has not changed");
  await page.reload();
  dialog = await library(page);
  await dialog.getByRole("button", { name: `Duplicate ${PUMP}` }).click();
  await expect(dialog.locator("li strong")).toHaveText([`${PUMP} (2)`, PUMP]);
  await dialog.getByRole("searchbox").fill("841370 (2)");
  await expect(dialog.locator("li strong")).toHaveText([`${PUMP} (2)`]);
  await dialog.getByRole("button", { name: `Delete ${PUMP} (2)` }).click();
  await dialog.getByRole("searchbox").fill("");
  await expect(dialog.getByRole("button", { name: `Open ${PUMP} (2)` })).toBeHidden();
  await dialog.getByRole("button", { name: `Open ${PUMP}`, exact: true }).click();
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
  await expect(cell(page, "Value", 9)).toHaveValue("9.40");
});

test("two versions are compared: what changed, and what follows", async ({ page }) => {
  await loadExample(page);
  let dialog = await library(page);
  await dialog.getByRole("button", { name: /^Keep/ }).click();
  await page.keyboard.press("Escape");
  await cell(page, "Originating", 2).selectOption("No");
  dialog = await library(page);
  await dialog.getByRole("button", { name: /^Keep/ }).click();
  await dialog.getByText(`Versions of ${PUMP}`).click();
  await dialog.getByRole("button", { name: "Compare 2 with 1" }).click();
  await expect(dialog.getByRole("row", { name: "The answer Originating Non-originating" })).toBeVisible();
  await expect(dialog.getByRole("row", { name: "Impeller, cast bronze Originating Yes No" })).toBeVisible();
  await expect(dialog.locator("tbody tr")).toHaveCount(2);
});

test("everything is taken along in one file, cleared, and brought back", async ({ page }) => {
  await loadExample(page);
  const dialog = await library(page);
  await dialog.getByRole("button", { name: /^Keep/ }).click();
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export all" }).click();
  const content = readFileSync(await (await downloading).path());
  await dialog.getByRole("button", { name: "Clear all" }).click();
  await dialog.getByRole("button", { name: "Delete all" }).click();
  await expect(dialog).toContainText("No good is kept yet.");
  expect(await page.evaluate(() => indexedDB.databases().then((all) => all.length))).toBe(1);
  const file = (buffer: Buffer) => ({ name: "goods.json", mimeType: "application/json", buffer });
  await dialog.getByLabel("Import", { exact: true }).setInputFiles(file(Buffer.from("nonsense")));
  await expect(dialog.getByRole("status")).toContainText("no goods that can be read");
  await dialog.getByLabel("Import", { exact: true }).setInputFiles(file(content));
  await expect(dialog.locator("li strong")).toHaveText([PUMP]);
});
