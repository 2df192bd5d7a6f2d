import { mailedLink } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const password = "a word of their own";
let people = 0;
const newEmail = () => `person-${people++}@example.test`;

interface Body {
  _id: string;
  token: string;
  reason: string;
  warnings: string[];
  message: string;
  isVerified: boolean;
  data: { _id: string }[];
}
const asStranger = (url: string, body: object) =>
  api.call<Body>({ method: "POST", url, key: null, headers: { company: api.shop.companyId }, body });
const register = (email: string, fields: object = {}) =>
  asStranger("/api/customer/register", { name: "Huda", email, password, ...fields });
const login = (email: string, word = password) =>
  asStranger("/api/customer/login", { email, password: word });

/** A customer who is signed in: their requests and their id. */
async function customer(fields: object = {}) {
  const email = newEmail();
  await register(email, fields);
  const { body } = await login(email);
  const headers = { authorization: `Bearer ${body.token}` };
  const profile = (change?: object) =>
    api.call<Body>({
      url: "/api/customer/profile",
      method: change ? "PUT" : "GET",
      key: null,
      headers,
      body: change,
    });
  return { email, id: body._id, headers, profile };
}

const mailsTo = (email: string) =>
  api.shop
    .as()
    .sql<{ template: string }>(
      sql`SELECT template FROM "MailMessage" WHERE recipient = ${email} ORDER BY "createdAt", id`,
    );

describe("registration", () => {
  it("opens an account with the documented fields, which its holder may use at once", async () => {
    const given = {
      phone: "0500000001",
      address: "1 Sea Street",
      city: "Marsa",
      country: "SA",
      zipCode: "12345",
    };
    const { email, id, profile } = await customer(given);
    const { status, body } = await profile();
    expect(status).toBe(200);
    expect(body).toEqual({
      ...given,
      _id: id,
      id,
      name: "Huda",
      email,
      phone: "+966500000001",
      avatar: null,
      isVerified: false,
      isActive: true,
      role: "customer",
      loyalty_points: 0,
      total_orders: 0,
      total_spent: 0,
      last_login: expect.stringMatching(/^20/),
      createdAt: expect.stringMatching(/^20/),
      updatedAt: expect.stringMatching(/^20/),
    });
    expect(await mailsTo(email)).toEqual([{ template: "verify_email" }]);
  });

  it("answers the same for an address that has an account, whose holder alone is told", async () => {
    const email = newEmail();
    const [first, second] = [
      await register(email),
      await register(email, { password: "an intruder's word" }),
    ];
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect((await login(email)).status).toBe(200);
    expect((await login(email, "an intruder's word")).status).toBe(401);
    expect(await mailsTo(email)).toEqual([{ template: "verify_email" }, { template: "account_exists" }]);
    const token = await mailedLink(api.shop, api.services, email);
    const reset = { token, password: "the holder's new word" };
    expect((await asStranger("/api/customer/reset-password", reset)).status).toBe(200);
  });

  it("makes one account of many that come together", async () => {
    const email = newEmail();
    const answers = await Promise.all([1, 2, 3, 4].map(() => register(email)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect((await login(email)).status).toBe(200);
    const verifying = (await mailsTo(email)).filter(({ template }) => template === "verify_email");
    expect(verifying).toHaveLength(1);
  });

  it("warns of a disposable address and takes it", async () => {
    const email = `huda-${people++}@mailinator.com`;
    const { status, body } = await register(email);
    expect([status, body.warnings]).toEqual([201, ["email.disposable"]]);
    expect((await register(newEmail())).body.warnings).toEqual([]);
    expect((await login(email)).status).toBe(200);
  });

  it.each([
    ["what is no address", { email: "huda" }, 400, "input.invalid"],
    ["a short password", { password: "short" }, 400, "input.invalid"],
    ["a password that many have", { password: "Password1" }, 422, "password.common"],
    ["what is no phone number", { phone: "123456789012345" }, 422, "phone.invalid"],
  ])("refuses %s, of known and unknown addresses alike", async (_what, fields, status, reason) => {
    const known = newEmail();
    await register(known);
    for (const email of [known, newEmail()]) {
      const answer = await register(email, fields);
      expect([answer.status, answer.body.reason]).toEqual([status, reason]);
    }
  });
});

describe("one's own profile", () => {
  it("changes what is given", async () => {
    const { profile, email } = await customer();
    const changed = await profile({ name: "Huda S.", city: "Marsa" });
    expect(changed.body).toMatchObject({ name: "Huda S.", city: "Marsa", email });
    expect((await profile()).body).toEqual(changed.body);
    const strange = await profile({ avatar: "/uploads/products/nobody.webp" });
    expect([strange.status, strange.body.reason]).toEqual([422, "image.unknown"]);
  });

  it("refuses a change that names no field that there is, with those there are", async () => {
    const { profile } = await customer();
    for (const change of [{}, { fullName: "Huda" }, { role: "admin" }]) {
      const { status, body } = await profile(change);
      expect([status, body.message]).toEqual([
        400,
        expect.stringMatching(/name one field or more of: \w+, \w+/),
      ]);
    }
  });

  it("takes another e-mail with the present password alone, and has it proven anew", async () => {
    const { profile, email } = await customer();
    const token = await mailedLink(api.shop, api.services, email);
    await asStranger("/api/customer/email-verification", { token });
    expect((await profile()).body.isVerified).toBe(true);
    const moved = newEmail();
    expect((await profile({ email: moved })).body.reason).toBe("password.missing");
    const wrong = await profile({ email: moved, currentPassword: "not it" });
    expect([wrong.status, wrong.body.reason]).toEqual([403, "password.wrong"]);
    const { body } = await profile({ email: moved, currentPassword: password });
    expect(body).toMatchObject({ email: moved, isVerified: false });
    expect(await mailsTo(moved)).toEqual([{ template: "verify_email" }]);
    expect((await login(moved)).status).toBe(200);
  });

  it("keeps no answer for repeats of a key, since it takes a password", async () => {
    const { headers } = await customer();
    const change = (name: string) =>
      api.call({
        method: "PUT",
        url: "/api/customer/profile",
        key: null,
        headers: { ...headers, "idempotency-key": "profile" },
        body: { name },
      });
    expect((await change("Huda A.")).body).toMatchObject({ name: "Huda A." });
    expect((await change("Huda B.")).body).toMatchObject({ name: "Huda B." });
  });

  it("is for customers: 401 for strangers, 403 for an API key", async () => {
    const url = "/api/customer/profile";
    expect((await api.call({ url, key: null, headers: { company: api.shop.companyId } })).status).toBe(401);
    expect((await api.call({ url })).status).toBe(403);
  });
});

describe("customers, for who may read and write them", () => {
  it("are listed, shown and removed", async () => {
    const { id, email, headers } = await customer();
    const url = `/api/customer/${id}`;
    expect((await api.call({ url })).body).toMatchObject({ _id: id, email });
    const listed = await api.call<Body>({ url: `/api/customer?search=${email}` });
    expect(listed.body.data.map(({ _id }) => _id)).toEqual([id]);
    const removed = await api.call({ method: "DELETE", url });
    expect(removed.body).toEqual({ _id: id, id, message: "Customer deleted" });
    expect((await api.call({ url })).status).toBe(404);
    expect((await api.call({ method: "DELETE", url })).status).toBe(404);
    expect((await api.call({ url: "/api/customer/profile", key: null, headers })).status).toBe(401);
    expect((await register(email)).status).toBe(201);
    expect((await login(email)).status).toBe(200);
  });

  it("who ordered leave nothing of themselves but their orders", async () => {
    const { id, email, headers } = await customer({ phone: "0500000077", city: "Marsa" });
    const product = await api.shop.addProduct({ stock: ["5"] });
    const order = await api.call<{ id: string }>({
      method: "POST",
      url: "/api/pms/orders",
      body: {
        items: [{ productId: product.id, quantity: 1 }],
        customerId: id,
        shippingAddress: "Sea Street 1",
      },
    });
    expect((await mailsTo(email)).map(({ template }) => template)).toEqual(["verify_email", "order_placed"]);
    await api.call({ method: "DELETE", url: `/api/customer/${id}` });
    expect(await mailsTo(email)).toEqual([]);
    const traces = sql`SELECT "customerId" AS id FROM "Session" UNION ALL SELECT "customerId" FROM "AccountToken"`;
    expect(await api.shop.as().sql(traces)).not.toContainEqual({ id });
    expect((await api.call({ url: `/api/customer/${id}` })).status).toBe(404);
    expect((await api.call<Body>({ url: `/api/customer?search=${email}` })).body.data).toEqual([]);
    expect((await api.call({ url: "/api/customer/profile", key: null, headers })).status).toBe(401);
    expect((await login(email)).status).toBe(401);
    const [kept] = await api.shop.as().sql(sql`SELECT * FROM "Customer" WHERE id = ${id}::uuid`);
    expect(JSON.stringify(kept)).not.toMatch(/person-|Huda|50000007|Marsa|argon2/);
    expect((await api.call({ url: `/api/pms/orders/${order.body.id}` })).status).toBe(200);
  });
});
