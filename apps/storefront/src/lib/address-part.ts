/** Longer than any slug or token of ours, in characters. */
const LONGEST = 200;

/**
 * What a part of an address says, as a page is given it; null when it can name nothing: it is no text (`%ff`), or holds
 * what no text of ours does, or is longer than all of them.
 */
export function readAddressPart(part: string): string | null {
  let text: string;
  try {
    text = decodeURIComponent(part);
  } catch {
    return null;
  }
  return text.length > LONGEST || /[\p{Cc}\uFFFD]/u.test(text) ? null : text;
}
