import { newId } from "@mizan/core/platform";
import { addStaff } from "@mizan/core/testing";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { addCustomer, openApi, type TestApi } from "../open-api";

/** Set to break the rule that a stranger's password takes as long to check as anybody's. */
const broken = vi.hoisted(() => ({ isQuickForStrangers: false }));
vi.mock("piscina", async (original) => {
  const { Piscina } = await original<typeof import("piscina")>();
  return {
    Piscina: class extends Piscina {
      override async run(task: { stored?: string }, options: { name: string }) {
        const isSkipped = broken.isQuickForStrangers && task.stored !== undefined && isNobodys(task.stored);
        return isSkipped ? false : super.run(task, options);
      }
    },
  };
});
const accounts = vi.hoisted(() => new Set<string>());
const isNobodys = (hash: string) => !accounts.has(hash);

const TRIES = 30;
/**
 * How often a try for a known address may outlast one for a stranger's, before we take it for a rule. Of 30 against 30
 * equal ones the share strays by 0.075 from a half, whatever the machine is busy with, since they take turns: this is five
 * times that.
 */
const SHARE = { least: 0.12, most: 0.88 };

let api: TestApi;
const known: string[] = [];
let addresses = 0;

beforeAll(async () => {
  api = await openApi();
  const { database } = api.services;
  const { companyId } = api.shop;
  const account = await addStaff(database, companyId, {
    email: "known-0@example.test",
    password: "their word",
  });
  const { passwordHash } = await api.shop.as().db.staff.findFirstOrThrow({ where: { id: account } });
  accounts.add(passwordHash ?? "");
  for (let number = 0; number < 2 * TRIES; number++) {
    const email = `known-${number}@example.test`;
    known.push(email);
    const data = { companyId, name: "Known", email, passwordHash };
    if (number > 0)
      await api.shop
        .as()
        .db.staff.create({ data: { ...data, id: newId(), role: "manager", permissions: [] } });
    const id = await addCustomer(api.shop);
    await api.shop.as().db.customer.update({ where: { companyId_id: { companyId, id } }, data });
  }
});
afterAll(() => api.close());
afterEach(() => {
  broken.isQuickForStrangers = false;
});

/** An answer, how long it took, and what this process worked for it: the work is the same, however busy the machine is. */
interface Try {
  status: number;
  text: string;
  ms: number;
  work: number;
}

/** One try at a door, from an address of its own, so that no delay is charged. */
async function attempt(url: string, email: string, fields: object): Promise<Try> {
  const address = `198.51.100.${addresses++ % 250}`;
  const [start, worked] = [performance.now(), process.cpuUsage()];
  const { status, text } = await api.call({
    method: "POST",
    url,
    key: null,
    address,
    headers: { company: api.shop.companyId },
    body: url === "/api/login" ? { username: email, ...fields } : { email, ...fields },
  });
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(worked);
  const plain = text.replaceAll(/"(?:instance|requestId)":"[^"]*"/g, "");
  return { status, text: plain, ms, work: user + system };
}

/** Tries known and unknown addresses in turn; the shares of pairs in which the known one took longer, and more work. */
async function compare(url: string, from: number, fields: object) {
  const pairs: [Try, Try][] = [];
  for (let turn = 0; turn < TRIES; turn++) {
    const first = await attempt(url, known[from + turn] ?? "", fields);
    pairs.push([first, await attempt(url, `nobody-${from + turn}@example.test`, fields)]);
  }
  const share = (of: "ms" | "work") => {
    const above = pairs.map(([one]) => pairs.filter(([, other]) => one[of] > other[of]).length);
    return above.reduce((sum, each) => sum + each, 0) / TRIES ** 2;
  };
  const answers = new Set(pairs.flat().map(({ status, text }) => `${status} ${text}`));
  return { answers, time: share("ms"), work: share("work") };
}

describe("whether an address has an account is told", () => {
  it.each(["/api/admin/login", "/api/customer/login", "/api/login"])(
    "neither by the words nor by the time of a refused log-in: %s",
    async (url) => {
      const { answers, ...shares } = await compare(url, 0, { password: "not their word" });
      expect([...answers]).toHaveLength(1);
      expect([...answers][0]).toMatch(/^401 .*login\.failed/);
      for (const share of Object.values(shares)) {
        expect(share).toBeGreaterThan(SHARE.least);
        expect(share).toBeLessThan(SHARE.most);
      }
    },
  );

  it("by the time, if a stranger's password were not checked: this trial notices", async () => {
    broken.isQuickForStrangers = true;
    const { work } = await compare("/api/admin/login", TRIES, { password: "not their word" });
    expect(work).toBeGreaterThan(SHARE.most);
  });
});
