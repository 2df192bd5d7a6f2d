import { onOtherKeyboard } from "./keyboard-layout";
import { searchFold } from "./search-fold";
import { measureSpellings, otherNames } from "./search-words";

/** A word to look for. `names` stand for the same thing; `guesses` are what the typist may have meant. */
export interface SearchWord {
  text: string;
  names: string[];
  guesses: string[];
}

/** A search text taken apart. `sizes` are spellings of one size each: they order what the words find. */
export interface SearchTerms {
  folded: string;
  words: SearchWord[];
  sizes: string[][];
}

const MAX_WORDS = 8;
const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * Takes a search text apart: `"٥ كيلو ارز"` → the word `ارز` and the size 5 kg in all its spellings.
 *
 * A size, or a measure alone, does not decide what is found unless nothing else was typed: loose rice is an answer to
 * "5 kg rice" too, after the bag of 5 kg.
 */
export function searchTerms(text: string): SearchTerms {
  const typed = text.split(/\s+/).map((raw) => ({ raw, folded: searchFold(raw) }));
  const tokens = typed.filter((token) => token.folded !== "").slice(0, MAX_WORDS);
  const words: SearchWord[] = [];
  const sizes: string[][] = [];
  const aside: SearchWord[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    const next = tokens[index + 1];
    const joined = sizeSpellings(token.folded);
    const pair =
      next && NUMBER.test(token.folded) ? sizeSpellings(`${token.folded} ${next.folded}`) : undefined;
    if (joined) sizes.push(joined);
    else if (pair) {
      sizes.push(pair);
      index++;
    } else if (measureSpellings(token.folded)) aside.push(toWord(token));
    else words.push(toWord(token));
  }
  if (words.length === 0 && sizes.length === 0) words.push(...aside);
  return { folded: searchFold(text), words, sizes };
}

function sizeSpellings(phrase: string): string[] | undefined {
  const [number = "", measure, ...rest] = phrase.split(" ");
  const spellings = rest.length === 0 && measure && NUMBER.test(number) ? measureSpellings(measure) : null;
  return spellings?.map((spelling) => `${number} ${spelling}`);
}

function toWord({ raw, folded }: { raw: string; folded: string }): SearchWord {
  const guesses: string[] = [];
  const bare = /^ال(?=\S{3})/.test(folded) ? folded.slice(2) : null;
  const names = [...otherNames(folded), ...(bare ? [bare, ...otherNames(bare)] : [])];
  const otherwise = folded.length >= 3 ? onOtherKeyboard(raw) : null;
  if (otherwise) guesses.push(searchFold(otherwise));
  return { text: folded, names, guesses };
}
