import { expect, it } from "vitest";
import { StaffForm, toStaffValues } from "./staff-form";

const typed = { ...toStaffValues(null), name: "Layla", email: "layla@example.com", role: "picker" };
const faultOf = (changed: object) => StaffForm.safeParse({ ...typed, ...changed }).error?.issues[0]?.message;

it("tells an address that is missing from one that is none", () => {
  const said = (email: string) => faultOf({ email, invite: true });
  expect([said(""), said("layla"), said("layla@example.com")]).toEqual(["required", "email", undefined]);
});

it("takes a password that the API takes, and none where an invitation is sent", () => {
  const said = (password: string) => faultOf({ invite: false, password });
  expect(["seven77", "eight888", "x".repeat(1000), "x".repeat(1001)].map(said)).toEqual([
    "password",
    undefined,
    undefined,
    "password",
  ]);
  expect(faultOf({ invite: true, password: "" })).toBeUndefined();
});
