import { expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

const request = (headers: Record<string, string>) =>
  new Request("http://admin.example/api/trpc/x", { method: "POST", headers });

it.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "same-site" }, false],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "none" }, false],
  [{ origin: "http://admin.example", host: "admin.example" }, true],
  [{ origin: "http://evil.example", host: "admin.example" }, false],
  [{ origin: "null", host: "admin.example" }, false],
  [{}, false],
])("%j is from here: %s", (headers, expected) => expect(isSameOrigin(request(headers))).toBe(expected));
