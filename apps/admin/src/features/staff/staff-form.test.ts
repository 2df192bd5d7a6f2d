import { expect, it } from "vitest";
import { StaffForm, toStaffValues } from "./staff-form";

it("tells an address that is missing from one that is none", () => {
  const said = (email: string) =>
    StaffForm.safeParse({ ...toStaffValues(null), name: "Layla", role: "picker", email }).error?.issues[0]
      ?.message;
  expect([said(""), said("layla"), said("layla@example.com")]).toEqual(["required", "email", undefined]);
});
