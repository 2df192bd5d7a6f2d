import { expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

it.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "same-site", origin: "https://shop.example" }, false],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "none" }, false],
  [{ origin: "https://shop.example" }, true],
  [{ origin: "https://public.example", "x-forwarded-host": "public.example" }, true],
  [{ origin: "https://evil.example" }, false],
  [{ origin: "null" }, false],
  [{}, false],
])("%j is from here: %s", (headers, expected) =>
  expect(isSameOrigin(new Headers({ host: "shop.example", ...headers }))).toBe(expected),
);
