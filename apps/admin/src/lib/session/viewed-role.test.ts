import { expect, it } from "vitest";
import { viewedRole } from "./viewed-role";

it("reads the viewed role among other cookies, and nothing that can be none", () => {
  expect(viewedRole("mizan-locale=ar; mizan-view-as=picker; x=1")).toBe("picker");
  expect(viewedRole("mizan-view-as=support")).toBe("support");
  for (const cookies of [null, "", "not-mizan-view-as=picker", "mizan-view-as=", "mizan-view-as=A b"])
    expect(viewedRole(cookies)).toBeNull();
});
