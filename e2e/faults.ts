import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const PHONE = { width: 360, height: 740 };
const SETTLES_WITHIN_MS = 3000;

/** How a page is looked at: without motion, so that nothing is judged half faded in. */
export const lookOf = (theme: "light" | "dark") =>
  ({ colorScheme: theme, reducedMotion: "reduce", viewport: { width: 1280, height: 800 } }) as const;

/** What is wrong with the page as it stands: serious findings of axe, in both themes, and a page wider than a phone. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults = await seriousFindings(
    axe(page).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]),
  );
  await changeTheme(page);
  faults.push(...(await seriousFindings(axe(page).withRules(["color-contrast"]))));
  await changeTheme(page);
  const desk = page.viewportSize();
  await page.setViewportSize(PHONE);
  // A chart takes the new width a moment later.
  const fits = (most: number) => document.documentElement.scrollWidth <= most;
  await page.waitForFunction(fits, PHONE.width, { timeout: SETTLES_WITHIN_MS }).catch(() => undefined);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > PHONE.width) faults.push(`it is ${width} px wide on a phone of ${PHONE.width} px`);
  if (desk) await page.setViewportSize(desk);
  return faults.map((fault) => `${page.url()}: ${fault}`);
}

const axe = (page: Page) =>
  // These only catch the focus at the edges of what is open; nobody reads them.
  new AxeBuilder({ page }).exclude("[data-base-ui-focus-guard]");

async function seriousFindings(look: AxeBuilder): Promise<string[]> {
  const { violations } = await look.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
}

/** Shows the page in the other theme, which changes its colours and nothing else. */
async function changeTheme(page: Page): Promise<void> {
  const [before, after] = await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const ink = () => getComputedStyle(document.body).color;
    const seen = ink();
    dataset.theme = dataset.theme === "dark" ? "light" : "dark";
    return [seen, ink()];
  });
  if (before === after) throw new Error(`${page.url()} looks the same in both themes`);
}
