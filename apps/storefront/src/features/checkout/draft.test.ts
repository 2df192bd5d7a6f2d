import { expect, it } from "vitest";
import { emptyValues } from "./checkout-values";
import { type Draft, GUEST, readDraft, typedOver } from "./draft";

const filled = { ...emptyValues, phone: "0500 000 000", name: "Salma", line1: "Olaya St 1", city: "Riyadh" };

it("keeps what was typed, not what the shop filled in, which may be another tomorrow", () => {
  expect(typedOver(filled, filled)).toEqual({});
  expect(typedOver(filled, { ...filled, phone: "0511 111 111", notes: "Ring twice" })).toEqual({
    phone: "0511 111 111",
    notes: "Ring twice",
  });
});

it("keeps that a filled field was emptied", () =>
  expect(typedOver(filled, { ...filled, phone: "" })).toEqual({ phone: "" }));

it("keeps a place whole, so that another one is never half of it", () =>
  expect(typedOver(filled, { ...filled, line2: "Flat 3" })).toEqual({
    line1: "Olaya St 1",
    line2: "Flat 3",
    city: "Riyadh",
  }));

it("gives a draft to whose it is, and to nobody else", () => {
  const draft: Draft = { owner: "0198-salma", attempt: "a1", typed: { line1: "King Fahd Rd 2" } };
  const stored = JSON.stringify(draft);
  expect(readDraft(stored, "0198-salma")).toEqual(draft);
  expect(readDraft(stored, "0198-omar")).toBeNull();
  expect(readDraft(stored, GUEST)).toBeNull();
});

it.each([null, "", "{", "7", JSON.stringify({ values: filled, attempt: "a1" })])(
  "takes %j for no draft",
  (stored) => expect(readDraft(stored, GUEST)).toBeNull(),
);
