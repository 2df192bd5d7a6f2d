import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import ar from "./ar.json";
import en from "./en.json";

interface Tree {
  [key: string]: string | Tree;
}

/** Every message with its path, `orders.tabs.new`. */
const flat = (tree: Tree, above = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[above + key, value] as [string, string]] : flat(value, `${above}${key}.`),
  );

/** The forms that a message has for each number: `{count, plural, one {…} other {…}}` → `one other`. */
function pluralForms(message: string): string[][] {
  return [...message.matchAll(/\{\w+, plural,/g)].map((match) => {
    const forms: string[] = [];
    let depth = 1;
    let word = "";
    for (const letter of message.slice(match.index + match[0].length)) {
      if (letter === "{" && depth++ === 1) forms.push(word.trim());
      else if (letter === "}" && --depth === 0) break;
      word = depth === 1 && letter !== "}" ? word + letter : "";
    }
    return forms.filter((form) => !form.startsWith("="));
  });
}

/** A value of a message; what follows the name of a plural form is its text instead. */
const placeholder = /(?<!(?:zero|one|two|few|many|other|=\d+) )\{(\w+)(?=[,}])/g;

/** The values that a message is given. */
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(placeholder)].map((match) => match[1]))].sort();

const messages = { ar: new Map(flat(ar)), en: new Map(flat(en)) };
const needed = {
  ar: new Intl.PluralRules("ar").resolvedOptions().pluralCategories,
  en: new Intl.PluralRules("en").resolvedOptions().pluralCategories,
};

describe("messages", () => {
  it("exist in both languages, and none is blank", () => {
    expect([...messages.ar.keys()].sort()).toEqual([...messages.en.keys()].sort());
    for (const language of [messages.ar, messages.en]) {
      expect([...language].filter(([, text]) => text.trim() === "")).toEqual([]);
    }
  });

  it.each(["ar", "en"] as const)("have every plural form of %s", (language) => {
    const incomplete = [...messages[language]].filter(([, text]) =>
      pluralForms(text).some((forms) => needed[language].some((form) => !forms.includes(form))),
    );
    expect(incomplete).toEqual([]);
  });

  it("take the same values in both languages", () => {
    const different = [...messages.en].filter(
      ([key, text]) => `${placeholders(text)}` !== `${placeholders(messages.ar.get(key) ?? "")}`,
    );
    expect(different).toEqual([]);
  });
});

const source = join(import.meta.dirname, "..");
const components = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".tsx"),
);

/** Words between tags, and in attributes that are read or heard. */
const spoken =
  />\s*([^<>{}\n]*\p{L}{2,}[^<>{}\n]*?)\s*<\/|\s(?:aria-label|label|title|placeholder|alt|description)="([^"]*\p{L}[^"]*)"/gu;

/** The signs of the two languages and of keys are the same in each. */
const signs = new Set(["EN", "⌘S", "⌘K"]);

describe("components", () => {
  it.each(components)("%s says nothing of its own", (path) => {
    const text = readFileSync(join(source, path), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    const words = [...text.matchAll(spoken)].map((match) => match[1] ?? match[2] ?? "");
    expect(words.filter((word) => !signs.has(word))).toEqual([]);
  });
});
