/** Finds styles that name a side of the screen: Arabic would see them on the wrong one. */
import { withoutComments } from "./source-imports.mjs";

/**
 * Tailwind's physical utilities (https://tailwindcss.com/docs/margin and its neighbours) with what says the same of the
 * reading direction.
 *
 * @type {[RegExp, string][]}
 */
const UTILITIES = [
  [/ml|mr/, "ms-, me-"],
  [/pl|pr/, "ps-, pe-"],
  [/left|right/, "start-, end-"],
  [/text-(?:left|right)/, "text-start, text-end"],
  [/float-(?:left|right)/, "float-start, float-end"],
  [/clear-(?:left|right)/, "clear-start, clear-end"],
  [/border-[lr]/, "border-s, border-e"],
  [/rounded-(?:[lr]|[tb][lr])/, "rounded-s, rounded-e, rounded-ss …"],
  [/scroll-m[lr]/, "scroll-ms-, scroll-me-"],
  [/scroll-p[lr]/, "scroll-ps-, scroll-pe-"],
];

/** A value, so that words with the same beginning ("right-to-left") are none: 4, 1/2, px, [3rem], (--gap), red-500 … */
const VALUE = /-(?:\d[\w./]*|px|auto|full|none|x?[sml]|md|lg|\d?xl|\[[^\]]*\]|\([^)]*\)|[a-z]+-\d+)/;
const VALUELESS = /^(?:text|float|clear|border|rounded)/;

const DECLARATION =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;
const STYLE_PROPERTY =
  /(?<![\w-])(?:(?:margin|padding|border|scrollMargin|scrollPadding)(?:Left|Right)\w*|border(?:Top|Bottom)(?:Left|Right)Radius)\s*:|\btextAlign:\s*["'](?:left|right)/g;

const utility = new RegExp(
  `(?<![\\w./-])-?(?:${UTILITIES.map(([name]) =>
    VALUELESS.test(name.source)
      ? `(?:${name.source})(?:${VALUE.source})?`
      : `(?:${name.source})${VALUE.source}`,
  ).join("|")})(?![\\w-])`,
  "g",
);

/**
 * @param {string} path
 * @param {string} text
 * @returns {string[]} one line for each style that names a side
 */
export function directionViolations(path, text) {
  const code = withoutComments(text);
  /** @type {string[]} */
  const found = [];
  const report = (/** @type {number} */ index, /** @type {string} */ what, /** @type {string} */ advice) =>
    found.push(`${path}:${code.slice(0, index).split("\n").length} "${what.trim()}": ${advice}`);

  if (path.endsWith(".css")) {
    for (const match of code.matchAll(DECLARATION)) {
      report(match.index, match[0], "use the property with -inline-start or -inline-end");
    }
  } else {
    for (const match of code.matchAll(STYLE_PROPERTY)) {
      report(match.index, match[0], "use the property with InlineStart or InlineEnd");
    }
  }
  for (const classes of classTexts(path, code)) {
    for (const match of classes.text.matchAll(utility)) {
      const name = match[0].replace(/^-/, "");
      const advice = UTILITIES.find(([prefix]) => new RegExp(`^(?:${prefix.source})(?:-|$)`).test(name))?.[1];
      report(classes.index + match.index, match[0], `use ${advice}`);
    }
  }
  return found;
}

/**
 * Where class names stand: the strings of a program, and what a style sheet applies.
 *
 * @param {string} path
 * @param {string} code
 * @returns {{ text: string, index: number }[]}
 */
function classTexts(path, code) {
  const texts = path.endsWith(".css") ? /@apply\b[^;]*/g : /"[^"\n]*"|'[^'\n]*'|`[^`]*`/g;
  return [...code.matchAll(texts)].map((match) => ({ text: match[0], index: match.index }));
}
