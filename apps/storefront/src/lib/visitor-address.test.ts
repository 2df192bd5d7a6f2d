import { expect, it } from "vitest";
import { visitorAddress } from "./visitor-address";

const from = (value: string) => visitorAddress(new Headers({ "x-forwarded-for": value }));

it("takes the last entry, the only one that the visitor cannot write", () => {
  expect(from("1.1.1.1, 203.0.113.7")).toBe("203.0.113.7");
  expect(from("2001:db8::7")).toBe("2001:db8::7");
});

it("takes nothing that is no address", () => {
  expect(from("unknown")).toBeUndefined();
  expect(visitorAddress(new Headers())).toBeUndefined();
});
