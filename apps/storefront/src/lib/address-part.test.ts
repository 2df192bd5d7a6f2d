import { describe, expect, it } from "vitest";
import { readAddressPart } from "./address-part";

describe("a part of an address", () => {
  it("is read as text, in any script", () => {
    expect(readAddressPart("%D8%AA%D9%85%D8%B1-500g")).toBe("تمر-500g");
    expect(readAddressPart("bestselling~all~1")).toBe("bestselling~all~1");
  });

  it.each(["%ff", "%", "%ED%A0%80", "a%00b", "a%0Ab", "x".repeat(201)])("names nothing: %s", (part) => {
    expect(readAddressPart(part)).toBeNull();
  });
});
