import { expect, it } from "vitest";
import { shopAddress } from "./shop-address";

it("is the storefront's own without a host", () => {
  expect(shopAddress("https://shop.example/", null)).toBe("https://shop.example");
});

it("keeps the scheme and the port at a company's host", () => {
  expect(shopAddress("http://localhost:3000", "beta.example")).toBe("http://beta.example:3000");
  expect(shopAddress("https://shop.example", "beta.example")).toBe("https://beta.example");
});
