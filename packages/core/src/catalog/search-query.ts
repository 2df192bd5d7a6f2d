import { join, type Prisma, sql } from "@mizan/db";
import { type SearchTerms, type SearchWord, searchTerms } from "./search-terms";

/** What a search asks of a product `p`, and how well the product answers. */
export interface SearchQuery {
  matches: Prisma.Sql;
  rank: Prisma.Sql;
}

/** Shorter words are looked for as they are: a typo in three letters makes another word. */
const LETTERS_TO_FORGIVE = 4;

const searchText = sql`p."searchText"`;
const apart = sql`(' ' || p."searchText" || ' ')`;

const holds = (part: string) => sql`${searchText} LIKE ${`%${part}%`}`;
const holdsWord = (word: string) => sql`${apart} LIKE ${`% ${word} %`}`;
const holdsStart = (start: string) => sql`${apart} LIKE ${`% ${start}%`}`;

/**
 * A search over names, codes and tags: every word must be there, somewhere, under one of its names, or nearly.
 *
 * "Nearly" is a trigram likeness of at least the session's pg_trgm.word_similarity_threshold. All conditions but the
 * word boundaries can be asked of the trigram index.
 *
 * Source  PostgreSQL "pg_trgm"; the likeness of a word to the best-fitting stretch of a text.
 */
export function searchQuery(text: string): SearchQuery {
  const terms = searchTerms(text);
  const conditions =
    terms.words.length > 0 ? terms.words.map(matchesWord) : terms.sizes.map((size) => matchesSize(size));
  return {
    matches: conditions.length > 0 ? join(conditions, " AND ") : sql`false`,
    rank: sql`round((${rankOf(terms)})::numeric, 5)`,
  };
}

function matchesWord({ text, names, guesses }: SearchWord): Prisma.Sql {
  const ways = [text.length < 3 ? holdsStart(text) : holds(text)];
  // The containment beside each start is what the index can answer.
  for (const other of [...names, ...guesses]) ways.push(sql`(${holds(other)} AND ${holdsStart(other)})`);
  if (isForgiven(text)) ways.push(sql`${searchText} %> ${text}`);
  return sql`(${join(ways, " OR ")})`;
}

const matchesSize = (spellings: string[]) =>
  sql`(${join(
    spellings.map((spelling) => sql`(${holds(spelling)} AND ${holdsWord(spelling)})`),
    " OR ",
  )})`;

const isForgiven = (word: string) => word.length >= LETTERS_TO_FORGIVE && !/\d/.test(word);

/** Exact word before beginning before part before likeness; whole names first, and of equals the shorter. */
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

function scoreOf({ text, names, guesses }: SearchWord): Prisma.Sql {
  const scores = [
    sql`CASE WHEN ${holdsWord(text)} THEN 1 WHEN ${holdsStart(text)} THEN 0.8 WHEN ${holds(text)} THEN 0.6 ELSE 0 END`,
    ...names.map(
      (name) => sql`CASE WHEN ${holdsWord(name)} THEN 0.9 WHEN ${holdsStart(name)} THEN 0.7 ELSE 0 END`,
    ),
    ...guesses.map((guess) => sql`CASE WHEN ${holdsStart(guess)} THEN 0.5 ELSE 0 END`),
    ...(isForgiven(text) ? [sql`word_similarity(${text}, ${searchText}) * 0.5`] : []),
  ];
  return sql`greatest(${join(scores)})`;
}
