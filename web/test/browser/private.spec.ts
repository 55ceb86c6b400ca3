// Nothing leaves the browser, nothing is needed from outside, and nothing that is typed is run.
import { cell, expect, kept, loadExample, test, verdict } from "./page";

test("only this page's own files are asked for, and none once they are here", async ({ page, requests }) => {
  await kept(page);
  const origin = new URL(page.url()).origin;
  expect(requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  const before = requests.length;
  await loadExample(page);
  await cell(page, "Originating", 2).selectOption("No");
  await expect(verdict(page)).toHaveAttribute("data-status", "non_originating");
  await page.getByLabel("Language").selectOption("fr");
  await page.waitForTimeout(300);
  expect(requests.slice(before)).toEqual([]);
});

test("the page works without a network once it was loaded", async ({ page, context }) => {
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await loadExample(page);
  await cell(page, "Originating", 2).selectOption("No");
  await expect(verdict(page)).toHaveAttribute("data-status", "non_originating");
});

test("a hostile name is text", async ({ page, requests }) => {
  const hostile = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
  await loadExample(page);
  const before = requests.length;
  await page.getByLabel("Name").fill(hostile);
  await cell(page, "Material", 1).fill(hostile);
  await expect(verdict(page)).toContainText(hostile);
  await expect(page.locator("#answer img, #answer script")).toHaveCount(0);
  await expect(page).toHaveTitle("USMCA origin calculator");
  expect(requests.slice(before)).toEqual([]);
});
