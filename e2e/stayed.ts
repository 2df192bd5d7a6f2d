import { expect, type Page } from "@playwright/test";

const MARK = "data-test-stayed";

/** Marks the document that is open now. */
export const markDocument = (page: Page) =>
  page.evaluate((mark) => document.documentElement.setAttribute(mark, ""), MARK);

/** Fails when the marked document was loaded again since, or left for another one. */
export async function expectNoReload(page: Page): Promise<void> {
  const stayed = await page.evaluate((mark) => document.documentElement.hasAttribute(mark), MARK);
  expect(stayed, `${page.url()} was loaded again`).toBe(true);
}
