import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import ar from "./ar.json";
import en from "./en.json";
import outage from "./outage.json";

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, prefix = ""): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  );

const messages = { ar: new Map(leaves(ar)), en: new Map(leaves(en)) };
/** The forms of a plural that a language has. `=0` and its like are never enough. */
const forms = { ar: ["zero", "one", "two", "few", "many", "other"], en: ["one", "other"] };

/** The text between a brace and its partner. */
function braced(text: string, open: number): string {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === "{") depth++;
    if (text[index] === "}" && --depth === 0) return text.slice(open + 1, index);
  }
  throw new Error(`unbalanced: ${text}`);
}

/** The selectors of every plural in a message. */
const plurals = (text: string): string[][] =>
  [...text.matchAll(/\{\s*\w+\s*,\s*plural\s*,/g)].map((match) => {
    const body = braced(text, match.index).slice(match[0].length - 1);
    const selectors: string[] = [];
    for (
      let rest = body, clause = /^\s*(=?\w+)\s*\{/.exec(rest);
      clause;
      clause = /^\s*(=?\w+)\s*\{/.exec(rest)
    ) {
      selectors.push(clause[1] ?? "");
      rest = rest.slice(clause[0].length + braced(rest, clause[0].length - 1).length + 1);
    }
    return selectors;
  });

/** The arguments of a message, whatever plural form they stand in. */
const argumentsOf = (text: string) =>
  new Set(
    [...text.matchAll(/\{\s*(\w+)\s*(?:\}|,\s*(?:plural|number|date|select))/g)].map((match) => match[1]),
  );

describe("messages", () => {
  it("have the same keys in both languages", () => {
    expect([...messages.ar.keys()].sort()).toEqual([...messages.en.keys()].sort());
  });

  it.each(["ar", "en"] as const)("are complete and readable: %s", (locale) => {
    const translate = createTranslator({
      locale,
      messages: locale === "ar" ? ar : en,
      onError: (error) => {
        throw error;
      },
    });
    for (const [key, text] of messages[locale]) {
      expect(text.trim(), key).not.toBe("");
      for (const selectors of plurals(text)) {
        expect(
          forms[locale].filter((form) => !selectors.includes(form)),
          `${key}: missing plural forms`,
        ).toEqual([]);
      }
      const values = Object.fromEntries([...argumentsOf(text)].map((name) => [name, 3]));
      expect(translate(key as Parameters<typeof translate>[0], values), key).not.toBe("");
    }
  });

  it("take the same arguments in both languages", () => {
    for (const [key, text] of messages.en) {
      const arabic = argumentsOf(messages.ar.get(key) ?? "");
      const english = argumentsOf(text);
      expect([...arabic].sort(), key).toEqual([...english].sort());
    }
  });

  it("are complete for when no language could be loaded", () => {
    expect(Object.keys(outage.ar)).toEqual(Object.keys(outage.en));
    expect([...Object.values(outage.ar), ...Object.values(outage.en)].every((text) => text.trim())).toBe(
      true,
    );
  });

  it("sees a missing plural form", () => {
    expect(plurals("x {count, plural, one {a {n} b} other {c}} y")).toEqual([["one", "other"]]);
  });
});
