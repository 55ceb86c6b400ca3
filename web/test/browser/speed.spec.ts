// How long a first visit waits for its first answer, on a processor slowed down four times, and an edit of a long bill.
import { cell, expect, loadExample, test } from "./page";

/** The aim is a second, and the figure is printed; a busy machine fails no test, one that never answers does. */
const AIM = 1_000;
const MOST = 10 * AIM;

test("the first answer of a first visit", async ({ browser }) => {
  const times: number[] = [];
  for (let visit = 0; visit < 5; visit += 1) {
    // A context of its own has kept nothing.
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("footer dl")) return;
        performance.mark("answered");
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto("./");
    await page.locator("footer dl").waitFor();
    times.push(await page.evaluate(() => performance.getEntriesByName("answered")[0]?.startTime ?? NaN));
    await context.close();
  }
  times.sort((one, other) => one - other);
  const middle = times[2] ?? NaN;
  console.log(`first answer, processor slowed down 4 times: ${times.map(Math.round).join(", ")} ms; aim ${AIM}`);
  expect(middle).toBeLessThan(MOST);
});

test("a bill of 1,000 rows answers each edit within one frame", async ({ page }) => {
  const rows = Array.from({ length: 1000 }, (_, row) => `part ${row},8501.52,12.50,${row % 2 ? "no" : "yes"},CN`);
  const csv = ["Material,HS code,Value,Originating,Country", ...rows].join("\n");
  await loadExample(page);
  await page.getByLabel("Import", { exact: true }).setInputFiles({ name: "bill.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await expect(page.getByText("1000 materials can be read.")).toBeVisible();
  await page.getByRole("button", { name: "Replace the bill" }).click();
  await expect(page.getByRole("heading", { name: /1000 materials/ })).toBeVisible();
  await expect(page.locator("#answer")).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
  expect(await page.locator("tbody tr[data-row]").count()).toBeLessThan(80);

  const times = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>("td.value input");
    const times: number[] = [];
    for (let edit = 0; field && edit < 30; edit += 1) {
      await new Promise((next) => setTimeout(next, 60));
      const from = performance.now();
      field.value = `${edit}.25`;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await Promise.resolve();
      // Style and layout are part of what an edit costs.
      document.body.getBoundingClientRect();
      times.push(performance.now() - from);
    }
    return times.sort((one, other) => one - other);
  });
  const [median, slow] = [times[15]!, times[27]!];
  console.log(`an edit of 1,000 rows: median ${median.toFixed(1)} ms, nine of ten within ${slow.toFixed(1)} ms`);
  // The aim is a frame, 16 ms; a busy machine fails no test, but drawing every row at each edit would take ten times this.
  expect(median).toBeLessThan(64);

  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.locator("tbody tr[data-row]").count()).toBe(1000);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("tbody tr[data-row]")).not.toHaveCount(1000);

  // The keyboard reaches what is not drawn, and what is worked in stays.
  await cell(page, "Material", 1).focus();
  for (let step = 0; step < 70; step += 1) await page.keyboard.press("ArrowDown");
  await expect(cell(page, "Material", 71)).toBeFocused();
  await page.locator(".scroller.long").evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight));
  await expect(cell(page, "Material", 1000)).toBeVisible();
  await expect(cell(page, "Material", 71)).toBeFocused();
});
