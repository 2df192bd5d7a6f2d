import type { ApiKey } from "@mizan/contracts/api-keys";
import { describe, expect, it } from "vitest";
import { toLevels } from "../../lib/permission-levels";
import { ApiKeyForm, toApiKeyValues, toCreateInput, toUpdateInput } from "./api-key-form";

const now = new Date("2026-11-21T09:30:00.000Z");
const filled = { ...toApiKeyValues(null), name: "Till", scopes: toLevels(["orders:read"]) };
const key: ApiKey = {
  id: "01a",
  name: "Till",
  environment: "live",
  prefix: "abc",
  lastFour: "wxyz",
  scopes: ["orders:read"],
  allowedAddresses: ["10.0.0.0/8"],
  requestsPerMinute: 60,
  expiresAt: null,
  rotatedAt: null,
  revokedAt: null,
  lastUsedAt: null,
  former: null,
  madeBy: null,
  createdAt: "2026-11-01T00:00:00.000Z",
};
const refusedFields = (values: Partial<typeof filled>) =>
  ApiKeyForm.safeParse({ ...filled, ...values }).error?.issues.map(({ path, message }) => [path[0], message]);

describe("the form of an API key", () => {
  it("becomes what the API takes", () => {
    const values = {
      ...filled,
      lifetime: "30" as const,
      addresses: "192.0.2.0/24\n 2001:DB8::7, 198.51.100.1",
      limit: "٥٠",
    };
    expect(ApiKeyForm.safeParse(values).success).toBe(true);
    expect(toCreateInput(values, now)).toEqual({
      name: "Till",
      environment: "live",
      scopes: ["orders:read"],
      expiresAt: "2026-12-21T09:30:00.000Z",
      allowedAddresses: ["192.0.2.0/24", "2001:db8::7", "198.51.100.1"],
      requestsPerMinute: 50,
    });
  });

  it("says where it is wrong", () => {
    expect(refusedFields({})).toBeUndefined();
    expect(refusedFields({ scopes: toLevels([]) })).toEqual([["scopes", "scopes"]]);
    expect(refusedFields({ addresses: "192.0.2.0/33" })).toEqual([["addresses", "addresses"]]);
    expect(refusedFields({ limit: "6001" })).toEqual([["limit", "requestLimit"]]);
    expect(refusedFields({ name: " " })?.[0]?.[0]).toBe("name");
  });

  it("leaves the end of a key alone unless another is chosen", () => {
    expect(toUpdateInput(key, { ...toApiKeyValues(key), lifetime: "kept" }, now)).not.toHaveProperty(
      "expiresAt",
    );
    expect(toUpdateInput(key, { ...toApiKeyValues(key), lifetime: "never" }, now).expiresAt).toBeNull();
  });

  it("changes what was changed in it, and nothing that others may have changed meanwhile", () => {
    const values = { ...toApiKeyValues(key), name: "Till 2" };
    expect(toUpdateInput(key, values, now)).toEqual({ id: key.id, name: "Till 2" });
  });
});
