// Everyone can use the page: three languages, both palettes, every width, no barrier that a machine can find.
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, loadExample, test, verdict } from "./page";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const languages = { en: "Originating", es: "Originaria", fr: "Originaire" };

async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

// The policy of the page would, rightly, refuse the script that looks for barriers.
test.use({ bypassCSP: true });

/** What is typed into the example to come to each kind of answer. */
const answers: Record<string, (page: Page) => Promise<unknown>> = {
  originating: async () => undefined,
  non_originating: (page) => page.locator("td.originating select").nth(1).selectOption("no"),
  undetermined: (page) => page.locator("#good-hs").fill("8708.99"),
  rejected: (page) => page.locator("td.value input").first().fill("much"),
};

for (const [language, status] of Object.entries(languages)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`no barrier in ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await loadExample(page);
      await page.getByLabel("Language").selectOption(language);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(verdict(page)).toContainText(status);
      for (const [answer, type] of Object.entries(answers)) {
        await page.locator("header button.main").click();
        await type(page);
        await expect(verdict(page)).toHaveAttribute("data-status", answer);
        await page.locator("details:not([open]) > summary").evaluateAll(unfold);
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        expect(await barriers(page), answer).toEqual([]);
      }
    });
  }
}

/** The dialogs, each opened and filled. */
const dialogs: Record<string, (page: Page) => Promise<unknown>> = {
  find: async (page) => {
    await page.locator("button.find").click();
    await page.locator("#find input").fill("84.13");
    await page.locator("#find .row").first().click();
    await page.locator("#find blockquote").first().waitFor();
  },
  library: async (page) => {
    await page.locator("header .actions button").first().click();
    await page.locator("#library .main").click();
    await page.locator("#library li strong").waitFor();
  },
  import: async (page) => {
    const buffer = Buffer.from("HS code,Value,Material\n70960,(5),pepper\n850152,3,motor");
    await page.locator('input[type="file"]').first().setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer });
    await page.locator("#import .bad").first().waitFor();
  },
  certification: async (page) => {
    await page.locator("#answer .files button.main").click();
    await page.locator("#certification-exporter").selectOption("named");
    await page.locator("#certification .take button.main").click();
    await page.locator("#certification [aria-invalid]").first().waitFor();
    await page.locator("#certification .lacks").first().waitFor();
  },
  lint: async (page) => {
    await page.locator("#answer .files .actions button").nth(3).click();
    await page.locator("#lint textarea").fill("Exporter: Example\nOrigin criterion: F\nHS: 8528.51");
    await page.locator("#lint li").first().waitFor();
  },
};

for (const language of Object.keys(languages)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`no barrier in the dialogs in ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await loadExample(page);
      await page.getByLabel("Language").selectOption(language);
      for (const [dialog, open] of Object.entries(dialogs)) {
        await open(page);
        expect(await barriers(page), dialog).toEqual([]);
        await page.locator("dialog[open] header button").click();
      }
    });
  }
}

const unfold = (all: Element[]) => all.forEach((summary) => summary.parentElement?.setAttribute("open", ""));

for (const width of [1440, 768, 390]) {
  test(`nothing sticks out at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await loadExample(page);
    const beyond = () =>
      page.evaluate(() => {
        const roots = [document.documentElement, ...document.querySelectorAll("dialog[open], dialog[open] .content")];
        return roots.map((root) => root.scrollWidth - root.clientWidth);
      });
    await page.locator("#answer details:not([open]) > summary").evaluateAll(unfold);
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    expect(await beyond()).toEqual([0]);
    for (const open of Object.values(dialogs)) {
      await open(page);
      expect(await beyond()).toEqual([0, 0, 0]);
      await page.locator("dialog[open] header button").click();
    }
  });
}

for (const width of [1440, 768, 390]) {
  test(`no choice is clipped at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await loadExample(page);
    for (const language of Object.keys(languages)) {
      await page.locator("header select").selectOption(language);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      expect(await page.evaluate(clipped), language).toEqual([]);
    }
  });
}

/** Lists to choose from in which the longest choice has no room beside the arrow. */
function clipped(): string[] {
  const ARROW = 20;
  const pen = document.createElement("canvas").getContext("2d");
  const isClipped = (list: HTMLSelectElement) => {
    const style = getComputedStyle(list);
    if (pen) pen.font = style.font;
    const longest = Math.max(...[...list.options].map(({ text }) => pen?.measureText(text).width ?? Infinity));
    return longest > list.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - ARROW;
  };
  return [...document.querySelectorAll("select")].filter(isClipped).map(({ id }) => id);
}
