import { expect, type Locator } from "@playwright/test";
import { unique } from "./integrator";
import { Shop } from "./shop";

/** Somebody with an account in the shop. */
export interface Account {
  name: string;
  email: string;
  password: string;
}

/** Somebody who has no account yet. */
export function newAccount(): Account {
  const name = unique("Salma");
  return {
    name,
    email: `${name.replace(/\W/g, "").toLowerCase()}@example.com`,
    password: "four lemons and a cart",
  };
}

/** The pages of the account, as a shopper uses them. */
export class Shopper extends Shop {
  /** A field of a form, by its name in the messages. */
  input(
    name:
      | "name"
      | "email"
      | "phone"
      | "password"
      | "currentPassword"
      | "newPassword"
      | "label"
      | "line1"
      | "city",
  ): Locator {
    return this.page
      .getByRole("main")
      .getByLabel(this.t(`account.fields.${name}`))
      .first();
  }

  button(name: string): Locator {
    return this.page.getByRole("main").getByRole("button", { name, exact: true });
  }

  get accountLink(): Locator {
    return this.page.getByRole("banner").getByRole("link", { name: this.t("shell.signIn") });
  }

  accountOf(name: string): Locator {
    return this.page.getByRole("banner").getByRole("link", { name: this.t("shell.accountOf", { name }) });
  }

  async signUp({ name, email, password }: Account): Promise<void> {
    await this.open("/sign-up");
    await this.input("name").fill(name);
    await this.input("email").fill(email);
    await this.input("password").fill(password);
    await this.button(this.t("account.pages.signUp.title")).click();
    await this.expectDone("registered");
  }

  /** From the sign-in page; waits until the header says who it is. */
  async signIn({ name, email, password }: Account): Promise<void> {
    await this.trySignIn({ email, password });
    await expect(this.accountOf(name)).toBeVisible();
  }

  async trySignIn({ email, password }: Pick<Account, "email" | "password">): Promise<void> {
    await this.input("email").fill(email);
    await this.input("password").fill(password);
    await this.button(this.t("account.pages.signIn.title")).click();
  }

  /** Waits until a form says that the mailed link before it was used. */
  async expectLinkOver(): Promise<void> {
    await expect(this.page.getByRole("main").getByRole("alert")).toContainText(
      this.t("account.failures.link"),
    );
  }

  /** Waits until a form says that it was done. */
  async expectDone(what: "registered" | "verified" | "resetSent" | "password"): Promise<void> {
    await expect(this.page.getByRole("main").getByRole("status")).toContainText(
      this.t(`account.done.${what}`),
    );
  }
}
