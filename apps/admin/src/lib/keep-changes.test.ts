import { expect, it } from "vitest";
import { keepChanges } from "./keep-changes";

const before = { name: "Omar", phone: "", tags: ["a"], version: 3 };

it("keeps what I changed, and takes what somebody else did", () => {
  const stored = { name: "Omar Saleh", phone: "", tags: ["a", "b"], version: 4 };
  const mine = { ...before, phone: "+966500000000" };
  expect(keepChanges(before, mine, stored)).toEqual({ ...stored, phone: "+966500000000" });
});

it("keeps my words where both changed the same, and nothing is left over once they are saved", () => {
  const mine = { ...before, name: "Mine" };
  const theirs = { ...before, name: "Theirs", version: 4 };
  const merged = keepChanges(before, mine, theirs);
  expect(merged).toEqual({ ...theirs, name: "Mine" });
  const saved = { ...merged, version: 5 };
  expect(keepChanges(theirs, merged, saved)).toEqual(saved);
});
