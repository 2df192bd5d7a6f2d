import { expect, it } from "vitest";
import { messageLimit } from "./message-limit";

it("lets so many messages through in each span of time", () => {
  let now = 1000;
  const within = messageLimit({ points: 3, seconds: 60 }, () => now);
  expect([within(), within(), within(), within(), within()]).toEqual([true, true, true, false, false]);
  now += 59_999;
  expect(within()).toBe(false);
  now += 1;
  expect([within(), within(), within(), within()]).toEqual([true, true, true, false]);
});
