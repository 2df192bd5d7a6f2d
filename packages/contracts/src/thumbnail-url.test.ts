import { expect, it } from "vitest";
import { thumbnailUrl } from "./thumbnail-url";

const variant = (width: number, format: "webp" | "avif") => ({
  url: `/uploads/x-${width}.${format}`,
  width,
  height: width,
  format,
});

it("is the smallest size that every browser reads", () => {
  const variants = [variant(1280, "webp"), variant(320, "webp"), variant(640, "webp"), variant(160, "avif")];
  expect(thumbnailUrl({ url: "/uploads/x-1280.webp", variants })).toBe("/uploads/x-320.webp");
});

it("is the address itself for a picture kept elsewhere, and nothing for none", () => {
  expect(thumbnailUrl({ url: "https://pictures.example/a.jpg", variants: [] })).toBe(
    "https://pictures.example/a.jpg",
  );
  expect(thumbnailUrl(null)).toBeNull();
});
