import { expect, type Locator, type Page } from "@playwright/test";
import { demo } from "./demo";
import { adminWords, type Locale } from "./words";

type NavEntry =
  | "today"
  | "orders"
  | "products"
  | "categories"
  | "inventory"
  | "customers"
  | "users"
  | "outbox"
  | "apiKeys"
  | "audit"
  | "companies"
  | "settings";

/** The admin, as somebody of the staff uses it in one language. */
export class Admin {
  readonly t;

  constructor(
    readonly page: Page,
    readonly locale: Locale = "en",
  ) {
    this.t = adminWords(locale);
  }

  async open(path = "/"): Promise<void> {
    await this.page.goto(demo.admin + path);
  }

  get menu(): Locator {
    return this.page.getByRole("navigation", { name: this.t("nav.label") });
  }

  menuLink(entry: NavEntry): Locator {
    return this.menu.getByRole("link", { name: this.t(`nav.${entry}`), exact: true });
  }

  heading(text: string): Locator {
    return this.page.getByRole("heading", { level: 1, name: text });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** A line of the list on this page, by something that stands in it. */
  row(text: string): Locator {
    return this.page.getByRole("row").filter({ hasText: text });
  }

  /** Chooses in a filter or another list that opens. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole("combobox", { name: label, exact: true }).click();
    await this.page.getByRole("option", { name: option, exact: true }).click();
  }

  /** Waits until the page follows what happens by itself. */
  async expectLive(): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: this.t("shell.live") })).toBeVisible();
  }
}
