import { afterAll, beforeAll, expect, it } from "vitest";
import { openApi, type TestApi } from "./open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const credentials = { kind: "staff", email: "nobody@example.test", password: "x" };
type Refused = { error: { json: { data: { problem: { reason: string } } } } };
const signIn = (sent: unknown) =>
  api.call<Refused>({
    method: "POST",
    url: "/trpc/session.signIn",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(sent),
  });
const reasonOf = async (sent: unknown) => {
  const { status, body } = await signIn(sent);
  return `${status} ${body.error.json.data.problem.reason}`;
};

it("makes nothing of a value by a caller's notes but what is undefined", async () => {
  const notes = [
    [["typed-array", "Uint8Array"]],
    ["bigint"],
    ["Error"],
    ["regexp"],
    ["set"],
    [["class", "x"]],
    ["undefined", { a: ["map"] }],
    "undefined",
    5,
  ];
  for (const note of notes)
    for (const values of [note, { email: note }, { email: { deep: note } }])
      expect(await reasonOf({ json: { ...credentials, email: 4 }, meta: { values, v: 1 } })).toBe(
        "400 request.malformed",
      );
  for (const sent of [null, 5, [], { json: credentials, meta: 5 }])
    expect(await reasonOf(sent)).toMatch(/^400 (request\.malformed|input\.invalid)$/);
});

it("reads what its clients note", async () => {
  const sent = { json: { ...credentials, code: null }, meta: { values: { code: ["undefined"] }, v: 1 } };
  expect(await reasonOf(sent)).toBe("401 login.failed");
  const twice = { json: credentials, meta: { referentialEqualities: { email: ["password"] }, v: 1 } };
  expect(await reasonOf(twice)).toBe("401 login.failed");
});

it("is not held up by a short text that is noted to be gigabytes", async () => {
  const json = Array.from({ length: 40 }, () => 4_000_000_000);
  const values = Object.fromEntries(json.map((_, index) => [index, [["typed-array", "Uint8Array"]]]));
  const began = performance.now();
  expect(await reasonOf({ json, meta: { values, v: 1 } })).toBe("400 request.malformed");
  expect(performance.now() - began).toBeLessThan(5_000);
});

it.each(["lines.4000000000", "lines.4e9", "lines.4e9\\.", "lines.length", "absent", "absent.place"])(
  "makes no list longer, and nothing else, by a note of %s, which was not sent",
  async (place) => {
    const { status, body } = await api.call<Refused>({
      method: "POST",
      url: "/trpc/orders.place",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ json: { lines: [] }, meta: { values: { [place]: ["undefined"] }, v: 1 } }),
    });
    expect(`${status} ${body.error.json.data.problem.reason}`).toBe("400 request.malformed");
  },
);
