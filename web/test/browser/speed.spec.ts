// How long a first visit waits for its first answer, on a processor slowed down four times.
import { expect, test } from "@playwright/test";

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
