// What the browser tests do to the page, in the words of a person in front of it.
import { expect, test as plain, type Page } from "@playwright/test";

/** The page, opened, with the engine ready, and every request that it has made so far. */
export const test = plain.extend<{ requests: string[] }>({
  requests: [
    async ({ context, page }, use) => {
      const requests: string[] = [];
      const faults: string[] = [];
      context.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      await page.goto("./");
      await expect(page.locator("footer dl")).toBeVisible();
      await use(requests);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const verdict = (page: Page) => page.locator("[data-status]");

export async function loadExample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Load example" }).click();
  await expect(verdict(page)).toHaveAttribute("data-status", "originating");
}

export const cell = (page: Page, column: string, material: number) =>
  page.getByLabel(`${column}, material ${material}`, { exact: true });

/** Waits until the page is kept on the machine and in charge of its own requests. */
export async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
  });
}
