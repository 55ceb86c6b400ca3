// The code of a good is found by a word or a number, and its rule is shown at once with its days.
import { expect, test } from "./page";

test("a word leads to a heading, a heading to its subheadings with their rules", async ({ page }) => {
  await page.getByRole("button", { name: "Find the code" }).click();
  const search = page.getByRole("searchbox", { name: "Word or number" });
  await expect(search).toBeFocused();
  await search.fill("BOMBAS");
  await page.getByRole("button", { name: /^84\.13 pumps/ }).click();
  await expect(page.getByRole("dialog").locator("blockquote").first()).toContainText("A change to subheadings 8413.11");
  await page.getByRole("button", { name: "Use 8413.70" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByLabel("HS code", { exact: true })).toHaveValue("8413.70");
  const rule = page.getByRole("region", { name: /The rule for 8413\.70/ });
  await expect(rule).toContainText("60 percent where the transaction value method is used");
  await expect(rule).toContainText("in force since July 1, 2020");
});

test("a chapter is found by its number and opens into headings, all from the keyboard", async ({ page }) => {
  await page.getByRole("button", { name: "Find the code" }).press("Enter");
  await page.keyboard.type("62");
  await expect(page.getByText(/found|The first/)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^62\.05/ }).press("Enter");
  await page.getByRole("button", { name: "Use 6205.20" }).press("Enter");
  await expect(page.getByLabel("HS code", { exact: true })).toHaveValue("6205.20");
});

test("accents and plurals are forgiven in three languages, and nonsense finds nothing", async ({ page }) => {
  await page.getByRole("button", { name: "Find the code" }).click();
  const search = page.getByRole("searchbox");
  for (const [word, heading] of [["vehiculos", "87"], ["VÉHICULES", "87"], ["batteries", "85.07"], ["metaux", "7"]]) {
    await search.fill(word!);
    await expect(page.getByRole("dialog").locator("li b", { hasText: heading! }).first()).toBeVisible();
  }
  await search.fill("<img src=x> xyzzy");
  await expect(page.getByText("Nothing found")).toBeVisible();
  // The first press empties the search, as browsers do; the second leaves.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Find the code" })).toBeFocused();
});

test("the rule of a language comes with a translation", async ({ page }) => {
  await page.getByLabel("Language").selectOption("fr");
  await page.getByLabel("Code SH", { exact: true }).fill("8413.70");
  const rule = page.getByRole("region", { name: /La règle pour 8413\.70/ });
  await expect(rule).toContainText("A change to subheadings");
  await expect(rule).toContainText("Traduction");
  await expect(rule).toContainText("en vigueur depuis le 1 juillet 2020");
});
