import { expect, it } from "vitest";
import { refusalOf } from "../../test/refusal-of";
import { WaitingLines } from "./waiting-lines";

/** Work that ends when it is told to, and what has begun of it. */
function jobs() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const job = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((end) => ends.push(end));
  };
  return { begun, job, endNext: () => ends.shift()?.() };
}

it("lets those who are known go first, and each line in its order", async () => {
  const lines = new WaitingLines({ places: 1, longest: 5 });
  const { begun, job, endNext } = jobs();
  const all = ["a", "b"].map((name) => lines.run("others", job(name)));
  all.push(...["k", "l"].map((name) => lines.run("known", job(name))));
  for (const count of [1, 2, 3, 4]) {
    await expect.poll(() => begun.length).toBe(count);
    endNext();
  }
  await Promise.all(all);
  expect(begun).toEqual(["a", "k", "l", "b"]);
});

it("turns away whoever finds their line full, and has room again afterwards, also after a failure", async () => {
  const lines = new WaitingLines({ places: 1, longest: 1 });
  const { job, endNext } = jobs();
  const running = lines.run("others", job("a"));
  const waiting = lines.run("others", () => Promise.reject(new Error("failed")));
  expect(await refusalOf(lines.run("others", job("b")))).toMatchObject({
    code: "UNAVAILABLE",
    reason: "passwords.busy",
    details: { retryAfterSeconds: 5 },
  });
  const known = lines.run("known", async () => "known");
  endNext();
  await running;
  expect(await known).toBe("known");
  await expect(waiting).rejects.toThrow("failed");
  expect(await lines.run("others", async () => "again")).toBe("again");
});
