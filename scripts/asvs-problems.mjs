/**
 * How many requirements each section of the standard has.
 *
 * Source  OWASP Application Security Verification Standard 5.0.0.
 */
const SECTIONS = {
  1: [2, 10, 12, 3, 3],
  2: [3, 3, 5, 2],
  3: [1, 3, 5, 8, 8, 1, 5],
  4: [5, 5, 2, 4],
  5: [1, 6, 3, 3],
  6: [3, 12, 8, 6, 8, 4, 2, 4],
  7: [3, 4, 2, 5, 3, 2],
  8: [4, 4, 3, 2],
  9: [3, 4],
  10: [2, 3, 5, 16, 5, 2, 3],
  11: [4, 5, 5, 4, 2, 2, 2],
  12: [5, 2, 5],
  13: [4, 6, 4, 7],
  14: [2, 8, 3],
  15: [5, 5, 7, 4],
  16: [1, 5, 4, 3, 4],
  17: [2, 8, 2],
};
const STATES = ["met", "not applicable", "open"];
/** Where the requirements of level 3 are named, which nobody claims. */
const ABOVE = /^Level 3, not claimed: (.*)$/m;

const expected = Object.entries(SECTIONS).flatMap(([chapter, sizes]) =>
  sizes.flatMap((size, section) =>
    Array.from({ length: size }, (_, turn) => `${chapter}.${section + 1}.${turn + 1}`),
  ),
);

/**
 * What is wrong with a table of the standard's requirements: one is missing or told of twice, has no state, or is said
 * to be met by a file or a test that is not there.
 *
 * @param {string} text with rows `| 1.1.1, 1.1.2 | met | how. \`path/of.test.ts\` "title of the test" |`
 * @param {(path: string) => string | null} read a file of the repository; null when there is none
 * @returns {string[]}
 */
export function asvsProblems(text, read) {
  const rows = [...text.matchAll(/^\| (\d[\d., ]*) \| ([^|]*) \| (.*) \|$/gm)].map(
    ([, ids = "", state = "", how = ""]) => ({ ids: listed(ids), state: state.trim(), how }),
  );
  const told = [...rows.flatMap(({ ids }) => ids), ...listed(ABOVE.exec(text)?.[1] ?? "")];
  return [
    ...expected.filter((id) => !told.includes(id)).map((id) => `${id} is not told of`),
    ...told.filter((id) => !expected.includes(id)).map((id) => `${id} is no requirement`),
    ...told.filter((id, place) => told.indexOf(id) !== place).map((id) => `${id} is told of twice`),
    ...rows.flatMap(({ ids, state, how }) => rowProblems(state, how, read).map((one) => `${ids[0]} ${one}`)),
  ];
}

/** @param {string} state @param {string} how @param {(path: string) => string | null} read */
function rowProblems(state, how, read) {
  if (!STATES.includes(state)) return [`is neither ${STATES.join(", nor ")}: ${state}`];
  const proofs = [...how.matchAll(/`([\w./-]+\.(?:ts|tsx|mjs|md|sql|json))`(?: "([^"]+)")?/g)];
  if (state === "met" && proofs.length === 0) return ["is said to be met, but not what shows it"];
  return proofs.flatMap(([, path = "", title]) => {
    const file = read(path);
    if (file === null) return [`names ${path}, which is not there`];
    return title === undefined || file.includes(title) ? [] : [`names "${title}", which is not in ${path}`];
  });
}

const listed = (/** @type {string} */ ids) =>
  ids
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean);
