import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { demo } from "./demo";
import { adminWords, type Locale } from "./words";

export { expect };

/** How somebody comes to a page: in a fresh browser, signed in to the admin when `login` is given. */
interface Visit extends Omit<BrowserContextOptions, "locale"> {
  locale?: Locale;
  login?: { email: string; password: string };
}

type StorageState = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

interface Fixtures {
  /** What browsers complained of so far: errors in scripts, on the console and against the security policy. */
  complaints: string[];
  /** Opens an empty page in a browser of its own. */
  visit: (visit?: Visit) => Promise<Page>;
}

/** A signed-in browser to begin from; an old one is left alone, since its copies would renew one session each. */
interface KeptSession {
  state: StorageState;
  until: number;
}
const KEPT_MS = 5 * 60_000;

interface WorkerFixtures {
  sessions: Map<string, KeptSession>;
}

/** A test that fails when a browser complained of anything. One that provokes a complaint takes it off the list. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the library reads a fixture's needs off its parameter
  sessions: [({}, use) => use(new Map()), { scope: "worker" }],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  visit: async ({ browser, complaints, sessions }, use) => {
    const opened: Page[] = [];
    const open = async ({ locale = "en", login, ...options }: Visit = {}): Promise<Page> => {
      const known = login && sessions.get(login.email);
      const kept = known && known.until > Date.now() ? known : undefined;
      const context = await browser.newContext({
        ...options,
        locale: locale === "ar" ? "ar-SA" : "en-GB",
        storageState: kept?.state,
      });
      context.on("console", (message) => {
        const { url } = message.location();
        if (message.type() === "error")
          complaints.push(`${message.page()?.url()}: ${message.text()} (${url})`);
      });
      context.on("weberror", (thrown) => complaints.push(`${thrown.page()?.url()}: ${thrown.error().stack}`));
      await context.addCookies([{ name: "mizan-locale", value: locale, url: demo.admin }]);
      const page = await context.newPage();
      opened.push(page);
      if (login && !kept) {
        await page.goto(demo.admin);
        await signIn(page, locale, login);
        sessions.set(login.email, { state: await context.storageState(), until: Date.now() + KEPT_MS });
      }
      return page;
    };
    await use(open);
    await Promise.all(opened.map((page) => page.context().close()));
  },
});

/** Takes a complaint that the test provoked off the list; there has to be one. */
export function forgive(complaints: string[], text: string): void {
  const rest = complaints.filter((complaint) => !complaint.includes(text));
  expect(rest.length, `nobody complained of "${text}"`).toBeLessThan(complaints.length);
  complaints.splice(0, complaints.length, ...rest);
}

/** Fills in the admin's sign-in form, and waits for the page behind it, which may be in another language. */
export async function signIn(
  page: Page,
  locale: Locale,
  login: { email: string; password: string },
  behind = locale,
) {
  const t = adminWords(locale);
  await page.getByRole("textbox", { name: t("signIn.email") }).fill(login.email);
  await page.getByRole("textbox", { name: t("signIn.password") }).fill(login.password);
  await page.getByRole("button", { name: t("signIn.submit") }).click();
  await expect(page.getByRole("navigation", { name: adminWords(behind)("nav.label") })).toBeVisible();
}
