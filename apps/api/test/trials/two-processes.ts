import { createPublicKey } from "node:crypto";
import { vi } from "vitest";
import { startApp, type TestApi } from "../open-api";

type Process = Awaited<ReturnType<typeof startApp>>;

/** The public part of a key behind today's date, as it is told to those who only check. */
export const exchangedToday = (key: string): string => {
  const pem = createPublicKey(key).export({ type: "spki", format: "pem" });
  return `${new Date().toISOString().slice(0, 10)} ${pem}`;
};

/** Two processes of one shop, which are started anew one after the other to give them other keys. */
export class TwoProcesses {
  private constructor(
    private readonly api: TestApi,
    private readonly serving: [Process, Process],
  ) {}

  static async start(api: TestApi, keys: Record<string, string>): Promise<TwoProcesses> {
    const start = () => startApp({ DATABASE_URL: api.services.env.DATABASE_URL, ...keys });
    return new TwoProcesses(api, [await start(), await start()]);
  }

  /** The one whose turn it is, and the other one. */
  at(turn: number): [Process, Process] {
    const [one, other] = this.serving;
    return turn % 2 === 0 ? [one, other] : [other, one];
  }

  /** Takes each out of service for one with other keys, once `more` was answered with the new one beside the old one. */
  async restart(more: () => Promise<void>, keys: Record<string, string>): Promise<void> {
    for (const place of [0, 1] as const) {
      const former = this.serving[place];
      this.serving[place] = await startApp({ DATABASE_URL: this.api.services.env.DATABASE_URL, ...keys });
      await more();
      await former.close();
    }
  }

  /** Asks a process for a procedure of the shop. */
  async ask({ app }: Process, procedure: string, { token, body }: { token?: string; body?: object }) {
    const answer = await app.inject({
      method: body ? "POST" : "GET",
      url: `/trpc/${procedure}`,
      headers: { company: this.api.shop.companyId, ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { payload: { json: body } }),
    });
    return { status: answer.statusCode, json: answer.json().result?.data.json };
  }

  async close(): Promise<void> {
    await Promise.all(this.serving.map(({ close }) => close()));
  }
}

/** Does something again and again until `work` is done, which may wait for `more` of it; gives what was not answered 200. */
export async function underLoad(
  turn: (number: number) => Promise<number[]>,
  work: (more: () => Promise<void>) => Promise<void>,
): Promise<number[]> {
  const failed: number[] = [];
  let isOver = false;
  let done = 0;
  const load = (async () => {
    for (; !isOver; done++) failed.push(...(await turn(done)).filter((status) => status !== 200));
  })();
  const more = async () => {
    const before = done;
    await vi.waitFor(
      () => {
        if (done <= before + 4) throw new Error("Nobody answers");
      },
      { timeout: 20_000, interval: 5 },
    );
  };
  await work(more).finally(() => {
    isOver = true;
  });
  await load;
  return failed;
}
