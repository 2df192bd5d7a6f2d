import { afterAll, expect, it, vi } from "vitest";
import { openCookie, sealCookie } from "./sealed-cookie";

const [OLD, NEW] = [
  "the secret of the last year is long enough",
  "the secret of this year is long enough too",
];
const withSecrets = (...secrets: string[]) => vi.stubEnv("NEXTAUTH_SECRET", secrets.join(","));
const seal = () => sealCookie({ name: "Noura" }, 60);
afterAll(() => vi.unstubAllEnvs());

it("exchanges its secret without a cookie that does not open, as docs/security/keys.md says", async () => {
  withSecrets(OLD);
  const before = await seal();
  const [learning, changed] = [
    [OLD, NEW],
    [NEW, OLD],
  ];
  for (const secrets of [learning, changed]) {
    withSecrets(...secrets);
    const sealed = [before, await seal()];
    // Meanwhile another process may be a step behind, or ahead.
    for (const others of [learning, changed]) {
      withSecrets(...others);
      for (const cookie of sealed) expect(await openCookie(cookie)).toMatchObject({ name: "Noura" });
    }
  }
});

it("opens nothing that a secret sealed which it does not know, or no longer knows", async () => {
  withSecrets(NEW, OLD);
  const cookie = await seal();
  withSecrets(OLD);
  expect(await openCookie(cookie)).toBeNull();
  for (const nothing of ["", "not.a.cookie", `${cookie}x`]) expect(await openCookie(nothing)).toBeNull();
});

it("takes no secret that is short", () => {
  withSecrets(NEW, "short");
  expect(seal).toThrow("at least 32 characters");
});
