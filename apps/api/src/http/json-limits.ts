import { DomainError } from "@mizan/contracts/errors";

/** Deeper or longer than any documented body; it keeps a small one from costing much. */
const MAX_DEPTH = 20;
const MAX_ITEMS = 1000;
const MAX_TEXT = 100_000;
/** Keys of these names would change what every object is, wherever the body is copied to; answers cannot hold them either. */
const UNSAFE_KEYS = ["__proto__", "constructor", "prototype"];
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Reads JSON that somebody sent. Errors: VALIDATION body.malformed, body.too_deep, body.too_long, text.unstorable. */
export function parseJson(text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw malformed("body.malformed", "The body is not JSON");
  }
  check(body, 0);
  return body;
}

function check(value: unknown, depth: number): void {
  if (typeof value === "string") checkText(value);
  if (typeof value !== "object" || value === null) return;
  if (depth === MAX_DEPTH)
    throw malformed("body.too_deep", `The body is nested deeper than ${MAX_DEPTH} levels`);
  const items = Array.isArray(value) ? value : Object.values(value);
  if (items.length > MAX_ITEMS)
    throw malformed("body.too_long", `The body has a list or an object of more than ${MAX_ITEMS} entries`);
  if (UNSAFE_KEYS.some((key) => Object.hasOwn(value, key)))
    throw malformed("body.malformed", "The body has a key that is not allowed");
  for (const item of items) check(item, depth + 1);
}

/** Refuses what the database cannot keep. */
function checkText(text: string): void {
  if (text.length > MAX_TEXT)
    throw malformed("body.too_long", `A text is longer than ${MAX_TEXT} characters`);
  if (text.includes("\0")) throw malformed("text.unstorable", "A text holds a NUL character");
  if (LONE_SURROGATE.test(text)) throw malformed("text.unstorable", "A text holds half of a surrogate pair");
}

const malformed = (reason: string, message: string) => new DomainError("VALIDATION", reason, message);
