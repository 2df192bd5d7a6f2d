import { Slug } from "@mizan/contracts/ids";
import { describe, expect, it } from "vitest";
import { slugOf } from "./slug";

describe("slugOf", () => {
  it.each([
    [{ en: "Basmati Rice, 5 kg", ar: "أرز" }, "basmati-rice-5-kg"],
    [{ en: "Crème Brûlée — Za'atar", ar: "" }, "creme-brulee-zaatar"],
    [{ en: "", ar: "أرزٌ بسمتي ٥ كجم" }, "أرز-بسمتي-٥-كجم"],
    [{ en: "", ar: "طمـاطم" }, "طماطم"],
    [{ en: "!!!", ar: "" }, "product"],
    [{ en: "x".repeat(300), ar: "" }, "x".repeat(100)],
    [{ en: `${"y".repeat(99)} z`, ar: "" }, "y".repeat(99)],
  ])("%j → %s", (name, slug) => {
    expect(slugOf(name, "product")).toBe(slug);
    expect(Slug.safeParse(slugOf(name, "product")).success).toBe(true);
  });
});
