import { join, type Prisma, sql } from "@mizan/db";
import { type SearchTerms, type SearchWord, searchTerms } from "./search-terms";

/** What a search asks of a product `p`, and how well the product answers. */
export interface SearchQuery {
  matches: Prisma.Sql;
  rank: Prisma.Sql;
}

/** Shorter words are looked for as they are: a typo in three letters makes another word. */
const LETTERS_TO_FORGIVE = 4;

/** Names, codes and tags; every word stands between two spaces, the first and the last one too. */
const searchText = sql`p."searchText"`;
/** The names alone, in the same way. */
const names = sql`(' ' || p."sortAr" || '  ' || p."sortEn" || ' ')`;

const holds = (part: string) => sql`${searchText} LIKE ${`%${part}%`}`;
const holdsStart = (start: string) => sql`${searchText} LIKE ${`% ${start}%`}`;
const holdsPhrase = (phrase: string) => sql`${searchText} LIKE ${`% ${phrase} %`}`;

/**
 * A search over names, codes and tags: every word must be there, somewhere, under one of its names, or nearly.
 *
 * "Nearly" is a trigram likeness of at least the session's pg_trgm.word_similarity_threshold. Every condition is one
 * that the trigram index answers, and of functions that row security lets at an index.
 *
 * Source  PostgreSQL "pg_trgm"; the likeness of a word to the best-fitting stretch of a text.
 */
export function searchQuery(text: string): SearchQuery {
  const terms = searchTerms(text);
  const conditions = terms.words.length > 0 ? terms.words.map(matchesWord) : terms.sizes.map(matchesSize);
  return {
    matches: conditions.length > 0 ? join(conditions, " AND ") : sql`false`,
    rank: sql`round((${rankOf(terms)})::numeric, 5)`,
  };
}

function matchesWord({ text, names: others, guesses }: SearchWord): Prisma.Sql {
  const ways = [isShort(text) ? holdsStart(text) : holds(text), ...[...others, ...guesses].map(holdsStart)];
  if (isForgiven(text)) ways.push(sql`${searchText} %> ${text}`);
  return sql`(${join(ways, " OR ")})`;
}

const matchesSize = (spellings: string[]) => sql`(${join(spellings.map(holdsPhrase), " OR ")})`;

/** One or two letters are in too many words to be looked for inside of them. */
const isShort = (word: string) => word.length < 3;

const isForgiven = (word: string) => word.length >= LETTERS_TO_FORGIVE && !/\d/.test(word);

/**
 * Whole names first; then exact word before beginning before part before likeness, in a name before elsewhere; the
 * size that was asked for; and of equals the shorter.
 */
function rankOf({ folded, words, sizes }: SearchTerms): Prisma.Sql {
  const parts = [
    sql`CASE WHEN ${folded} IN (p."sortAr", p."sortEn") THEN 0.5
      WHEN p."sortAr" LIKE ${`${folded}%`} OR p."sortEn" LIKE ${`${folded}%`} THEN 0.25 ELSE 0 END`,
    sql`4.0 / (40 + length(${searchText}))`,
    ...words.map((word) => sql`${scoreOf(word)} / ${words.length}::float`),
    ...sizes.map((size) => sql`CASE WHEN ${matchesSize(size)} THEN 0.4 ELSE 0 END`),
  ];
  return join(parts, " + ");
}

/** How well one word is answered, from 0 to 1. */
function scoreOf({ text, names: others, guesses }: SearchWord): Prisma.Sql {
  const inNames = (word: string, whole: number, start: number) =>
    sql`CASE WHEN ${names} LIKE ${`% ${word} %`} THEN ${whole}::float
      WHEN ${names} LIKE ${`% ${word}%`} THEN ${start}::float ELSE 0 END`;
  const scores = [
    inNames(text, 1, 0.8),
    sql`CASE WHEN ${names} LIKE ${`%${text}%`} THEN 0.6 WHEN ${holds(text)} THEN 0.4 ELSE 0 END`,
    ...others.map((other) => inNames(other, 0.9, 0.7)),
    ...guesses.map((guess) => inNames(guess, 0.5, 0.5)),
    ...(isForgiven(text) ? [sql`word_similarity(${text}, ${names}) * 0.5`] : []),
  ];
  return sql`greatest(${join(scores)})`;
}
