// Everyone can use the page: three languages, both palettes, every width, no barrier that a machine can find.
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { cell, expect, loadExample, test, verdict } from "./page";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const languages = { en: "Originating", es: "Originaria", fr: "Originaire" };

async function barriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

// The policy of the page would, rightly, refuse the script that looks for barriers.
test.use({ bypassCSP: true });

for (const [language, status] of Object.entries(languages)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`no barrier in ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await loadExample(page);
      await cell(page, "Value", 1).fill("much");
      const refused = await barriers(page);
      await cell(page, "Value", 1).fill("900.00");
      await cell(page, "Originating", 2).selectOption("No");
      await expect(verdict(page)).toHaveAttribute("data-status", "non_originating");
      const failing = await barriers(page);
      await page.getByRole("button", { name: "Load example" }).click();
      await page.getByLabel("Language").selectOption(language);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(verdict(page)).toContainText(status);
      await page.locator("details:not([open]) > summary").evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
      expect([...refused, ...failing, ...(await barriers(page))]).toEqual([]);
    });
  }
}

for (const width of [1440, 768, 390]) {
  test(`nothing sticks out at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await loadExample(page);
    const beyond = await page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    expect(beyond).toBe(0);
  });
}
