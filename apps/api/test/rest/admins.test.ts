import { signIn } from "@mizan/core/identity";
import { addStaff } from "@mizan/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

let api: TestApi;
let owner: Record<string, string>;

beforeAll(async () => {
  api = await openApi();
  await addStaff(api.services.database, api.shop.companyId, {
    email: "owner@example.test",
    password: "owner's word",
  });
  owner = await bearerOf("owner@example.test", "owner's word");
});
afterAll(() => api.close());

async function bearerOf(email: string, password: string) {
  const { database, tokens, now } = api.services;
  const door = { database, tokens, companyId: api.shop.companyId, ip: "127.0.0.1", now };
  const { token } = await signIn(door, { kind: "staff", email, password });
  return { authorization: `Bearer ${token}` };
}

const admin = {
  name: "Huda",
  email: "Huda@Example.test",
  phone: "+966500000001",
  password: "a long password",
  avatar: "https://pictures.example/huda.webp",
  role: "admin",
  permissions: ["orders:write"],
};

interface Body {
  _id: string;
  reason: string;
  data: { email: string; role: string }[];
}

describe("/api/admin", () => {
  it("makes, shows, lists, changes and removes an admin with the documented fields", async () => {
    const as = { key: null, headers: owner };
    const made = await api.call<Body>({ method: "POST", url: "/api/admin", ...as, body: admin });
    const { password: _, ...shown } = { ...admin, email: "huda@example.test" };
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...shown, isActive: true, last_login: null });
    expect(made.text).not.toContain("password");
    const url = `/api/admin/${made.body._id}`;
    expect(made.headers.location).toBe(url);

    await bearerOf("huda@example.test", admin.password);
    const one = await api.call<Body & { last_login: string }>({ url, ...as });
    expect(one.body.last_login).toMatch(/^20\d\d-/);
    expect(one.headers.etag).toBeDefined();
    const list = await api.call<Body>({ url: "/api/admin?role=admin", ...as });
    expect(list.body.data).toEqual([one.body]);

    const stale = { ...owner, "if-match": '"9"' };
    expect(
      (await api.call({ method: "PUT", url, key: null, headers: stale, body: { name: "H." } })).status,
    ).toBe(412);
    const changed = await api.call({ method: "PUT", url, ...as, body: { name: "H." } });
    expect(changed.body).toMatchObject({ ...shown, name: "H." });

    const removed = await api.call<Body>({ method: "DELETE", url, ...as });
    expect(removed.body).toEqual({ _id: made.body._id, id: made.body._id, message: "Admin deleted" });
    expect((await api.call({ url, ...as })).status).toBe(404);
  });

  it("calls a courier what this family calls one", async () => {
    const as = { key: null, headers: owner };
    const body = { ...admin, email: "courier@example.test", role: "delivery" };
    const made = await api.call({ method: "POST", url: "/api/admin", ...as, body });
    expect([made.status, made.body.role, made.body.permissions]).toEqual([201, "delivery", []]);
    const list = await api.call<Body>({ url: "/api/admin?role=delivery", ...as });
    expect(list.body.data.map(({ email }) => email)).toEqual(["courier@example.test"]);
  });

  it("ends the token of who is closed, at once", async () => {
    const body = { ...admin, email: "leaver@example.test", permissions: ["staff:read"] };
    const as = { key: null, headers: owner };
    const { body: made } = await api.call<Body>({ method: "POST", url: "/api/admin", ...as, body });
    const headers = await bearerOf(body.email, body.password);
    expect((await api.call({ url: "/api/admin", key: null, headers })).status).toBe(200);
    await api.call({ method: "PUT", url: `/api/admin/${made._id}`, ...as, body: { isActive: false } });
    const after = await api.call<Body>({ url: "/api/admin", key: null, headers });
    expect([after.status, after.body.reason]).toEqual([401, "token.revoked"]);
  });

  it("refuses a weak request with the field's name, and one without the right", async () => {
    const as = { key: null, headers: owner };
    const short = await api.call<{ errors: { path: string }[] }>({
      method: "POST",
      url: "/api/admin",
      ...as,
      body: { ...admin, password: "short" },
    });
    expect([short.status, short.body.errors.map(({ path }) => path)]).toEqual([400, ["password"]]);
    const key = await api.shop.newKey(["staff:read"]);
    expect((await api.call({ method: "POST", url: "/api/admin", key, body: admin })).status).toBe(403);
  });
});
