import { newId } from "@mizan/core/platform";
import { addCustomer, newSigningKey } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { accountLink } from "../../src/mail/links";
import { openApi, type TestApi } from "../open-api";
import { exchangedToday, TwoProcesses, underLoad } from "./two-processes";

/** So many links wait in inboxes while the key is changed: some are opened long after they were signed. */
const WAITING = 12;
const EMAIL = "huda@example.test";

let api: TestApi;
let processes: TwoProcesses;
let customerId: string;
beforeAll(async () => {
  api = await openApi();
  customerId = await addCustomer(api.services.database, api.shop.companyId, { email: EMAIL, password: "x" });
});
afterAll(() => api.close());
afterEach(() => processes.close());

/** A mail goes out with a link, signed by the process whose turn it is: the token that it holds. */
async function mailALink(turn: number): Promise<string> {
  const { companyId } = api.shop;
  const id = newId();
  await api.shop.as().sql(sql`
    INSERT INTO "AccountToken" ("companyId", id, purpose, "customerId", email, "sessionVersion", "createdAt", "expiresAt")
    VALUES (${companyId}::uuid, ${id}::uuid, 'verify_email', ${customerId}::uuid, ${EMAIL}, 1, now(), now() + interval '1 day')`);
  const data = { account: "customer" as const, name: "Huda", accountTokenId: id };
  const content = { template: "verify_email" as const, data };
  const link = await accountLink(processes.at(turn)[0].services, api.shop.as(), { locale: "ar", content });
  return new URL(link ?? "").searchParams.get("token") ?? "";
}

/** Buyers who open links by the other process: one as soon as it came, one that was signed before; at last all of them. */
async function opening(work: (more: () => Promise<void>) => Promise<void>): Promise<number[]> {
  const open = async (turn: number, token: string) =>
    (await processes.ask(processes.at(turn)[1], "session.verifyEmail", { body: { token } })).status;
  const waiting: string[] = [];
  for (let turn = 0; turn < WAITING; turn++) waiting.push(await mailALink(turn));
  const failed = await underLoad(async (turn) => {
    waiting.push(await mailALink(turn));
    return [await open(turn, await mailALink(turn)), await open(turn, waiting.shift() ?? "")];
  }, work);
  for (const [turn, token] of waiting.entries()) {
    const status = await open(turn, token);
    if (status !== 200) failed.push(status);
  }
  return failed;
}

it("changes the key of mailed links without one that does not open, as docs/security/keys.md says", async () => {
  const [old, fresh] = [newSigningKey(), newSigningKey()];
  processes = await TwoProcesses.start(api, { JWT_SECRET_FOR_VERIFY: old });
  const failed = await opening(async (more) => {
    await more();
    await processes.restart(more, {
      JWT_SECRET_FOR_VERIFY: old,
      JWT_RETIRED_KEYS_FOR_VERIFY: exchangedToday(fresh),
    });
    await processes.restart(more, {
      JWT_SECRET_FOR_VERIFY: fresh,
      JWT_RETIRED_KEYS_FOR_VERIFY: exchangedToday(old),
    });
    await more();
  });
  expect(failed).toEqual([]);
});

it.each([
  ["the old key were thrown away", () => ""],
  ["the new key were not told to all of them first", exchangedToday],
])("would be seen to fail, if %s", async (_fault, kept) => {
  const [old, fresh] = [newSigningKey(), newSigningKey()];
  processes = await TwoProcesses.start(api, { JWT_SECRET_FOR_VERIFY: old });
  const failed = await opening((more) =>
    processes.restart(more, { JWT_SECRET_FOR_VERIFY: fresh, JWT_RETIRED_KEYS_FOR_VERIFY: kept(old) }),
  );
  expect(failed).toContain(401);
});
