import type { OrderStatus } from "@mizan/contracts/order-status";
import { expect, type Locator, type Page } from "@playwright/test";
import { demo } from "./demo";
import { type Locale, shopWords } from "./words";

export interface Guest {
  phone: string;
  name: string;
  line1: string;
  city: string;
}

/** Whom the tests' orders are for. */
export const guest: Guest = {
  phone: "0500000017",
  name: "سلمى الشاطئ",
  line1: "شارع النخيل ١٢",
  city: "المرسى",
};

/** The storefront, as a shopper uses it in one language. */
export class Shop {
  readonly t;

  constructor(
    readonly page: Page,
    readonly locale: Locale,
    /** Where the shop is; another company's is at its own host. */
    private readonly address = demo.storefront,
  ) {
    this.t = shopWords(locale);
  }

  async open(path = ""): Promise<void> {
    await this.page.goto(`${this.address}/${this.locale}${path}`);
  }

  /** Types into the search and presses Enter. */
  async search(words: string): Promise<void> {
    const field = this.page.getByRole("combobox", { name: this.t("search.label") }).first();
    await field.fill(words);
    await field.press("Enter");
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(
      this.t("search.resultsTitle", { query: words }),
    );
  }

  /** The field for how much, wherever the unit is named in it. */
  quantityIn(unit: string): Locator {
    return this.page.getByRole("textbox", { name: this.t("product.quantityIn", { unit }), exact: true });
  }

  get addToCart(): Locator {
    return this.page.getByRole("button", { name: this.t("product.addToCart"), exact: true });
  }

  /** The cart that opens over the page. */
  get drawer(): Locator {
    return this.page.getByRole("dialog", { name: this.t("cart.title") });
  }

  cartButton(count: number): Locator {
    return this.page.getByRole("link", { name: this.t("cart.open", { count }) });
  }

  get toCheckout(): Locator {
    return this.page.getByRole("link", { name: this.t("cart.checkout"), exact: true });
  }

  field(name: "phone" | "name" | "line1" | "city"): Locator {
    return this.page.getByRole("textbox", { name: this.t(`checkout.${name}`) });
  }

  get placeOrder(): Locator {
    return this.page.getByRole("button", { name: this.t("checkout.placeFor", { total: "" }).trim() });
  }

  /** Fills in the checkout and places the order; gives the address of its page. */
  async checkOut(contact: Guest): Promise<string> {
    for (const name of ["phone", "name", "line1", "city"] as const)
      await this.field(name).fill(contact[name]);
    await this.placeOrder.click();
    await this.page.waitForURL(/\/orders\//);
    return this.page.url();
  }

  /** What an order's page says at its top. */
  async expectOrder(status: OrderStatus): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(
      this.t(`order.headlines.${status}`),
    );
  }

  /** Waits until the order's page follows its order by itself. */
  async expectLive(): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: this.t("order.live") })).toBeVisible();
  }
}
