import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Questions } from "./questions";

const assign = vi.fn();
let page: EventTarget;
beforeEach(() => {
  assign.mockReset();
  page = Object.assign(new EventTarget(), { location: { pathname: "/orders", search: "?page=2", assign } });
  vi.stubGlobal("window", page);
});
afterEach(() => vi.unstubAllGlobals());

const refusal = (code: string, reason: string) =>
  Object.assign(new Error(reason), { data: { problem: { code, reason } } });
const keepUnsavedWork = () => page.addEventListener("beforeunload", (event) => event.preventDefault());

it("leads to the sign-in page and back when the session is over, and to the second factor when that comes first", () => {
  const questions = new Questions();
  questions.hear(refusal("TOKEN_EXPIRED", "token.expired"));
  expect(assign).toHaveBeenLastCalledWith("/sign-in?reason=ended&next=%2Forders%3Fpage%3D2");
  questions.hear(refusal("FORBIDDEN", "second_factor.enrol_first"));
  expect(assign).toHaveBeenLastCalledWith("/enrol");
  questions.hear(refusal("FORBIDDEN", "permission.missing"));
  expect(assign).toHaveBeenCalledTimes(2);
});

it("keeps a page on which something is typed, and says why it goes no further", () => {
  keepUnsavedWork();
  const questions = new Questions();
  questions.hear(refusal("TOKEN_EXPIRED", "token.expired"));
  expect(questions.current()).toBe("signedOut");
  questions.hear(refusal("FORBIDDEN", "second_factor.enrol_first"));
  expect(questions.current()).toBe("enrol");
  expect(assign).not.toHaveBeenCalled();
});

it("says that the page is of another company or account, whatever else is wrong with it", async () => {
  keepUnsavedWork();
  const questions = new Questions();
  const confirmed = questions.confirm();
  questions.ownerChanged();
  expect(await confirmed).toBe(false);
  questions.hear(refusal("TOKEN_EXPIRED", "token.expired"));
  expect(await questions.confirm()).toBe(false);
  expect(questions.current()).toBe("moved");
  questions.dismiss();
  expect(questions.current()).toBeNull();
});
