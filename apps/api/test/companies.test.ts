import type { Company, FindShopInput, OpenedCompany, ShopOfHost } from "@mizan/contracts/companies";
import { forgetAccounts } from "@mizan/core/identity";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "./open-api";
import { bearerOf, operatorOf } from "./operator-of";

let api: TestApi;
let operator: Record<string, string>;
let owner: Record<string, string>;
beforeAll(async () => {
  api = await openApi();
  operator = await operatorOf(api);
  owner = await bearerOf(api, api.shop.companyId, "owner@example.test");
  forgetAccounts(api.services.database);
});
afterAll(() => api.close());

interface TrpcBody<Data> {
  result: { data: { json: Data } };
  error: { json: { data: { problem: { reason: string } } } };
}
const ask = async <Data>(headers: Record<string, string>, name: string, input?: object) => {
  const { status, body } = await api.call<TrpcBody<Data>>({
    method: input ? "POST" : "GET",
    url: `/trpc/companies.${name}`,
    key: null,
    headers,
    body: input && { json: input },
  });
  return { status, data: body.result?.data.json, reason: body.error?.json.data.problem.reason };
};

const wish = (slug: string, domains: string[] = []) => ({
  slug,
  domains,
  name: { ar: "متجر", en: "New" },
  owner: { name: "Dana", email: `${slug}@example.test` },
});

describe("an operator of the platform", () => {
  it("opens a company, hands its owner the link where no mail is sent, and its host is served at once", async () => {
    const { data } = await ask<OpenedCompany>(operator, "open", wish("fresh", ["fresh.test"]));
    const link = new URL(data.invitation ?? "");
    expect(link.origin).toBe(new URL(api.services.env.ADMIN_URL).origin);
    const accepted = await api.call({
      method: "POST",
      url: "/trpc/session.acceptInvitation",
      key: null,
      body: { json: { token: link.searchParams.get("token"), password: "a word of their own" } },
    });
    expect(accepted.status).toBe(200);
    const settings = await api.call<TrpcBody<{ name: { en: string } }>>({
      url: "/trpc/settings.public",
      key: null,
      headers: { host: "FRESH.test:5055" },
    });
    expect(settings.body.result.data.json.name.en).toBe("New");
    const products = await api.call<{ total: number }>({
      url: "/api/products",
      key: null,
      headers: { host: "fresh.test" },
    });
    expect([products.status, products.body.total]).toEqual([200, 0]);
  });

  it("alone sees and opens companies: owners and API keys with every scope do not", async () => {
    for (const headers of [owner, { "x-api-key": api.shop.key }]) {
      expect(await ask(headers, "list")).toMatchObject({ status: 403, reason: "permission.missing" });
      expect((await ask(headers, "open", wish("theirs"))).status).toBe(403);
    }
    expect((await ask({ company: api.shop.companyId }, "list")).status).toBe(401);
    const { data } = await ask<Company[]>(operator, "list");
    expect(data.map(({ id }) => id)).toEqual(
      expect.arrayContaining([api.shop.companyId, api.twin.companyId]),
    );
  });
});

describe("whose shop a host shows", () => {
  const shopOf = async (input: FindShopInput) => {
    const query = encodeURIComponent(JSON.stringify({ json: input }));
    const { body } = await api.call<TrpcBody<ShopOfHost>>({
      url: `/trpc/companies.shopOf?input=${query}`,
      key: null,
    });
    return body.result.data.json;
  };

  it("is told by any of a company's hosts, however it is written, with the first of them as its address", async () => {
    const { data } = await ask<OpenedCompany>(
      operator,
      "open",
      wish("hosted", ["www.hosted.test", "hosted.test"]),
    );
    const found = {
      companyId: data.company.id,
      host: "hosted.test",
      isSuspended: false,
      defaultLocale: "ar",
    };
    for (const host of ["hosted.test", "WWW.Hosted.Test:3000"])
      expect(await shopOf({ host })).toMatchObject(found);
    await ask(operator, "update", { id: data.company.id, domains: [], isSuspended: true });
    expect(await shopOf({ host: "hosted.test" })).toMatchObject({
      companyId: api.shop.companyId,
      host: null,
    });
    expect(await shopOf({ host: null, otherwise: "hosted" })).toMatchObject({
      companyId: data.company.id,
      isSuspended: true,
    });
  });

  it("is the one that is named instead for a host that is nobody's, else the default one", async () => {
    const { companyId } = api.twin;
    expect(await shopOf({ host: "nobody.test", otherwise: companyId })).toMatchObject({
      companyId,
      host: null,
    });
    for (const host of ["nobody.test", "not a host", null])
      expect(await shopOf({ host })).toMatchObject({ companyId: api.shop.companyId, host: null });
  });
});

describe("a suspended company", () => {
  it("serves nobody, by no door, until it is let again", async () => {
    const staff = await bearerOf(api, api.twin.companyId, "staff@twin.test");
    const { companyId: id } = api.twin;
    await ask(operator, "update", { id, isSuspended: true });
    const callers = [{ "x-api-key": api.twin.key }, staff, { company: id }];
    for (const headers of callers) {
      const { status, body } = await api.call({ url: "/api/products", key: null, headers });
      expect([status, body.reason]).toEqual([403, "company.suspended"]);
    }
    const entered = await api.call({
      method: "POST",
      url: "/trpc/session.signIn",
      key: null,
      body: { json: { kind: "staff", email: "staff@twin.test", password: "a word of their own" } },
    });
    expect([entered.status, entered.text]).toEqual([403, expect.stringContaining("company.suspended")]);
    await ask(operator, "update", { id, isSuspended: false });
    for (const headers of callers)
      expect((await api.call({ url: "/api/products", key: null, headers })).status).toBe(200);
  });
});
