import { describe, expect, it } from "vitest";
import { checkValues, readValues } from "./check-values";
import { emptyValues } from "./checkout-values";

const good = { ...emptyValues, phone: "0500 000 000", name: "سارة", line1: "شارع المرسى 4", city: "المرسى" };

describe("checkValues", () => {
  it("asks for no more than phone, name and address", () => {
    expect(checkValues(good)).toEqual({});
    expect(Object.keys(checkValues(emptyValues))).toEqual(["phone", "name", "line1", "city"]);
  });

  it("takes a phone as people write it, and nothing that cannot be called", () => {
    for (const phone of ["+966 (50) 000-0000", "٠٥٠٠٠٠٠٠٠٠", "0500000000"]) {
      expect(checkValues({ ...good, phone })).toEqual({});
    }
    for (const phone of ["12345", "call me", "0500 000 000 ext 4"]) {
      expect(checkValues({ ...good, phone })).toEqual({ phone: "phone" });
    }
  });

  it("refuses half an e-mail address, and what no column holds", () => {
    expect(checkValues({ ...good, email: "sara@" })).toEqual({ email: "email" });
    expect(checkValues({ ...good, notes: "x".repeat(2001) })).toEqual({ notes: "tooLong" });
  });

  it("reads a form without trusting it", () => {
    const form = new FormData();
    form.set("name", "  Sara ");
    form.set("phone", new File(["x"], "x"));
    expect(readValues(form)).toEqual({ ...emptyValues, name: "Sara" });
  });
});
