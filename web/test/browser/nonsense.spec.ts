// Whatever is typed, the page goes on: nothing breaks, nothing sticks out, nothing is run.
import { expect, loadExample, test, verdict } from "./page";

const NONSENSE = [
  "∞".repeat(300),
  "-1e999",
  "0".repeat(40),
  "\u202Egnp.exe \u0000\uD800",
  "'; DROP TABLE goods; --",
  "{{constructor}} ${alert(1)} <svg onload=alert(1)>",
  "8413.70.99.99.99",
];

test("nonsense in every field is refused or kept, and the page stays whole", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await loadExample(page);
  const fields = page.locator("main input:not([type]), main input[type='text']");
  const count = await fields.count();
  for (let field = 0; field < count; field += 1) await fields.nth(field).fill(NONSENSE[field % NONSENSE.length]!);
  await expect(verdict(page)).toHaveAttribute("data-status", "rejected");
  await expect(page.locator("#problems-heading")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  for (let back = 0; back < count; back += 1) await page.keyboard.press("Control+z");
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
});

test("keys pressed at random in the grid leave a page that answers", async ({ page }) => {
  await loadExample(page);
  const keys = ["Enter", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Delete", "Control+Delete", "Control+z", "Control+y", "Tab", "x", "7", "Escape"];
  await page.locator("td.name input").first().focus();
  let seed = 7;
  for (let press = 0; press < 250; press += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    await page.keyboard.press(keys[seed % keys.length]!);
    if (press % 25 === 0) await page.locator("td input, td select, #good-materials").first().focus();
  }
  await page.getByRole("button", { name: "Load example" }).click();
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
});
