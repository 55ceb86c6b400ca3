// What would change the answer, and what other lawful choices give: found on demand, and never for another good.
import { cell, expect, loadExample, test, verdict } from "./page";

const open = (page: Parameters<typeof verdict>[0], heading: string) => page.locator("summary", { hasText: heading }).click();

test("a failing good is told the cheapest changes, and one of them makes it originating", async ({ page }) => {
  await loadExample(page);
  await cell(page, "Originating", 2).selectOption("No");
  await expect(verdict(page)).toHaveAttribute("data-status", "non_originating");
  await open(page, "What would change it");
  const advice = page.locator("#advice");
  await expect(advice).toContainText("Each of these would make it originating");
  await expect(advice).toContainText("Nothing was left out");
  const first = advice.locator("ol").first().locator(":scope > li").first();
  await expect(first).toContainText("Touches a value of");
  await first.getByRole("button").first().click();
  const field = page.locator(":focus");
  const row = await field.getAttribute("id");
  expect(row).toMatch(/^row-\d+-name$/);
  await page.locator(`#${row?.replace(/name$/, "originating")}`).selectOption("Yes");
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
  await expect(advice).not.toContainText("Each of these");
});

test("a passing good is told its room, what would lose it, and on which claims it rests", async ({ page }) => {
  await loadExample(page);
  await open(page, "What would change it");
  const advice = page.locator("#advice");
  await expect(advice).toContainText("Without the origin of any one of these it would not originate");
  await expect(advice.getByRole("button", { name: "Impeller, cast bronze" }).first()).toBeVisible();
  await expect(advice.locator("dl div").filter({ hasText: "Every claim of origin trusted" })).toContainText("Originating");
  await expect(advice.locator("dl div").filter({ hasText: "supplier’s declaration" })).toContainText("Non-originating");
  await expect(advice).toContainText(/The declarations without which|Declarations that keep/);
  await page.getByLabel("Language").selectOption("fr");
  await expect(advice).toContainText("Deux verdicts");
});

test("an edit is answered while the search for another good still runs", async ({ page }) => {
  await loadExample(page);
  await open(page, "What would change it");
  await cell(page, "Originating", 2).selectOption("No");
  await expect(verdict(page)).toHaveAttribute("data-status", "non_originating");
  await expect(page.locator("#advice")).toContainText("Each of these would make it originating");
});

test("each lawful choice shows what it would give", async ({ page }) => {
  await loadExample(page);
  await open(page, "Other lawful choices");
  const choices = page.locator("#choices");
  const method = choices.getByRole("table", { name: "Method of the regional value content" });
  await expect(method.getByRole("row").filter({ hasText: "Transaction value method" })).toContainText("%");
  await expect(method.getByRole("row").filter({ hasText: "Net cost method" })).toContainText(/Originating|Non-originating/);
  await page.getByLabel("HS code", { exact: true }).fill("0101.21");
  await expect(choices).toContainText("leaves the producer no choice");
});
