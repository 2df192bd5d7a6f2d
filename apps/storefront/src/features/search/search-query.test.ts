import { describe, expect, it } from "vitest";
import { readSearch, searchPath } from "./search-query";

describe("search query", () => {
  it("reads what was typed, once and within bounds", () => {
    expect(readSearch({ q: "  طماطم  ", page: "2" })).toEqual({ query: "طماطم", page: 2 });
    expect(readSearch({ q: ["a", "b"], page: "-1" })).toEqual({ query: "a", page: 1 });
    expect(readSearch({ q: "x".repeat(300), page: "1e9" })).toEqual({ query: "x".repeat(100), page: 1 });
    expect(readSearch({ q: "\0" })).toEqual({ query: "", page: 1 });
    expect(readSearch({ q: `a\0b\ud800c${"x".repeat(94)}😀` }).query).toBe(`a b c${"x".repeat(94)}`);
    expect(readSearch({})).toEqual({ query: "", page: 1 });
  });

  it("writes an address that reads back the same", () => {
    const search = { query: "5 kg & more", page: 3 };
    const params = new URL(searchPath(search), "https://shop.test").searchParams;
    expect(readSearch(Object.fromEntries(params))).toEqual(search);
  });

  it("writes the pages of all products without a word", () => {
    expect(searchPath({ query: "", page: 1 })).toBe("/search");
    expect(searchPath({ query: "", page: 2 })).toBe("/search?page=2");
  });
});
