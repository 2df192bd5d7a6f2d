import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { accountStore } from "./account-store";
import { ENDED, SIGNED_IN_COOKIE } from "./session-cookie";

const browser = { cookie: "" };
let signedIn: string | undefined;
const server = vi.fn(async () => Response.json(signedIn ? { user: { name: signedIn } } : {}));

/** What another tab did, as this one finds it on its next page. */
async function nextPage(mark: string | null, name?: string): Promise<string | null> {
  browser.cookie = mark ? `theme=dark; ${SIGNED_IN_COOKIE}=${mark}` : "";
  signedIn = name;
  accountStore.check();
  await vi.waitFor(() => expect(accountStore.getName()).toBe(name ?? null), { timeout: 1000 });
  return accountStore.getName();
}

beforeEach(() => {
  vi.stubGlobal("document", browser);
  vi.stubGlobal("location", { protocol: "https:" });
  vi.stubGlobal("fetch", server);
});
afterEach(async () => {
  await nextPage(null);
  server.mockClear();
  vi.unstubAllGlobals();
});

it("asks nothing for who is not signed in, and once for who is", async () => {
  await nextPage(null);
  await nextPage(ENDED);
  expect(server).not.toHaveBeenCalled();
  await nextPage("a", "Salma");
  await nextPage("a", "Salma");
  expect(server).toHaveBeenCalledOnce();
});

it("does not go on with the former name when somebody else signs in, in whichever tab", async () => {
  expect(await nextPage("a", "Salma")).toBe("Salma");
  expect(await nextPage("b", "Omar")).toBe("Omar");
});

it("shows nobody's name while the shop cannot say whose session it is", async () => {
  await nextPage("a", "Salma");
  server.mockResolvedValueOnce(new Response(null, { status: 503 }));
  browser.cookie = `${SIGNED_IN_COOKIE}=b`;
  accountStore.check();
  await accountStore.refresh();
  expect(accountStore.getName()).toBeNull();
});

it("keeps the mark for as long as the session, which its use has made longer", async () => {
  await nextPage("a", "Salma");
  expect(browser.cookie).toBe(`${SIGNED_IN_COOKIE}=a; Max-Age=604800; Path=/; SameSite=Lax; Secure`);
});

it("does not take a session for ended that another tab has opened meanwhile", async () => {
  server.mockImplementationOnce(async () => {
    browser.cookie = `${SIGNED_IN_COOKIE}=b`;
    return Response.json({});
  });
  browser.cookie = `${SIGNED_IN_COOKIE}=a`;
  await accountStore.refresh();
  expect(browser.cookie).toBe(`${SIGNED_IN_COOKIE}=b`);
});
