import { expect, it } from "vitest";
import { HostName, normalizeHost } from "./host-name";

it.each([
  ["shop.example.com", "shop.example.com"],
  [" Shop.EXAMPLE.com:8443 ", "shop.example.com"],
  ["shop.example.com.", "shop.example.com"],
  ["متجر.example", "xn--pgbep1f.example"],
  ["localhost:3000", "localhost"],
  ["127.0.0.1:3000", "127.0.0.1"],
])("takes %s for the host %s", (text, host) => {
  expect(normalizeHost(text)).toBe(host);
  expect(HostName.parse(text)).toBe(host);
});

it.each([
  "",
  "shop_1.example",
  "[::1]:3000",
  "shop.example/path",
  "a@shop.example",
  "https://shop.example",
  "-a.example",
])("takes %j for no host", (text) => {
  expect(normalizeHost(text)).toBeNull();
  expect(HostName.safeParse(text).success).toBe(false);
});
