import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const PHONE = { width: 360, height: 740 };

/** How a page is looked at: without motion, so that nothing is judged half faded in. */
export const lookOf = (theme: "light" | "dark") =>
  ({ colorScheme: theme, reducedMotion: "reduce", viewport: { width: 1280, height: 800 } }) as const;

/** What is wrong with the page as it stands: serious findings of axe, and a page wider than a phone. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    // These only catch the focus at the edges of what is open; nobody reads them.
    .exclude("[data-base-ui-focus-guard]")
    .analyze();
  const faults = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
  const desk = page.viewportSize();
  await page.setViewportSize(PHONE);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > PHONE.width) faults.push(`it is ${width} px wide on a phone of ${PHONE.width} px`);
  if (desk) await page.setViewportSize(desk);
  return faults.map((fault) => `${page.url()}: ${fault}`);
}
