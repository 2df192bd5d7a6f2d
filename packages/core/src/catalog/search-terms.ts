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

/** What was typed between two spaces, as it is and folded. */
interface Token {
  raw: string;
  folded: string;
}

const MAX_WORDS = 8;
const NUMBER = /^\d+(?:\.\d+)?$/;
/** A longer number is a code that names one thing, not a size. */
const SIZE_DIGITS = 4;
/** Shorter words read as something on any keyboard. */
const LETTERS_TO_GUESS = 3;

/**
 * Takes a search text apart: `"٥ كيلو ارز"` → the word `ارز` and the size 5 kg in all its spellings.
 *
 * A size, a number or a measure alone does not decide what is found unless nothing else was typed: loose rice is an
 * answer to "5 kg rice" too, after the bag of 5 kg.
 */
export function searchTerms(text: string): SearchTerms {
  const tokens = text
    .split(/\s+/)
    .map((raw): Token => ({ raw, folded: searchFold(raw) }))
    .filter((token) => token.folded !== "")
    .slice(0, MAX_WORDS);
  const words: SearchWord[] = [];
  const sizes: string[][] = [];
  const measures: SearchWord[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [token, next] = tokens.slice(index, index + 2);
    if (!token) break;
    const size = sizeSpellings(token.folded);
    const spaced = size || !next ? undefined : sizeSpellings(`${token.folded} ${next.folded}`);
    const spellings = measureSpellings(token.folded);
    if (spaced) index++;
    if (size ?? spaced) sizes.push(size ?? spaced ?? []);
    else if (isSizeNumber(token.folded)) sizes.push([token.folded]);
    else if (spellings) measures.push({ text: token.folded, names: [...spellings], guesses: [] });
    else words.push(toWord(token));
  }
  if (words.length === 0 && sizes.length === 0) words.push(...measures);
  return { folded: searchFold(text), words, sizes };
}

const isSizeNumber = (text: string) => NUMBER.test(text) && text.length <= SIZE_DIGITS;

/** The spellings of a number with its measure, such as `5 kg`; undefined for anything else. */
function sizeSpellings(phrase: string): string[] | undefined {
  const [number = "", measure = "", ...rest] = phrase.split(" ");
  if (rest.length > 0 || !NUMBER.test(number)) return undefined;
  return measureSpellings(measure)?.map((spelling) => `${number} ${spelling}`);
}

function toWord({ raw, folded }: Token): SearchWord {
  const withoutArticle = /^ال(?=\S{3})/.test(folded) ? folded.slice(2) : null;
  const names = [
    ...otherNames(folded),
    ...(withoutArticle ? [withoutArticle, ...otherNames(withoutArticle)] : []),
  ];
  const guess = searchFold(onOtherKeyboard(raw) ?? "");
  return { text: folded, names, guesses: guess.length >= LETTERS_TO_GUESS ? [guess] : [] };
}
