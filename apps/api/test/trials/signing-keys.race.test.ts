import { signIn } from "@mizan/core/identity";
import { addStaff, newSigningKey } from "@mizan/core/testing";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";
import { exchangedToday, TwoProcesses, underLoad } from "./two-processes";

let api: TestApi;
let processes: TwoProcesses;
let count = 0;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());
afterEach(() => processes.close());

/** Somebody whose every request comes to another process: renews their tokens and uses them. */
async function busyWith(work: (more: () => Promise<void>) => Promise<void>): Promise<number[]> {
  const { database, now } = api.services;
  const { companyId } = api.shop;
  const account = { email: `noura-${count++}@example.test`, password: "a word of her own" };
  await addStaff(database, companyId, account);
  const { tokens } = processes.at(0)[0].services;
  const door = { database, tokens, companyId, ip: "192.0.2.1", now };
  let held = await signIn(door, { kind: "staff", ...account });
  return underLoad(async (turn) => {
    const [here, there] = processes.at(turn);
    const { refreshToken } = held;
    const renewed = await processes.ask(here, "session.refresh", { body: { refreshToken } });
    if (renewed.status === 200) held = renewed.json;
    const used = await processes.ask(there, "session.me", { token: held.token });
    return [renewed.status, used.status];
  }, work);
}

it("changes the key of access tokens of two processes without a failed request, as docs/security/keys.md says", async () => {
  const [old, fresh] = [newSigningKey(), newSigningKey()];
  processes = await TwoProcesses.start(api, { JWT_SECRET: old });
  const failed = await busyWith(async (more) => {
    await more();
    await processes.restart(more, { JWT_SECRET: old, JWT_RETIRED_KEYS: exchangedToday(fresh) });
    await processes.restart(more, { JWT_SECRET: fresh, JWT_RETIRED_KEYS: exchangedToday(old) });
  });
  expect(failed).toEqual([]);
});

it("would be seen to fail, if the new key were not told to all of them first", async () => {
  const [old, fresh] = [newSigningKey(), newSigningKey()];
  processes = await TwoProcesses.start(api, { JWT_SECRET: old });
  const failed = await busyWith((more) =>
    processes.restart(more, { JWT_SECRET: fresh, JWT_RETIRED_KEYS: exchangedToday(old) }),
  );
  expect(failed).toContain(401);
});
