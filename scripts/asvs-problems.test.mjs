import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { asvsProblems } from "./asvs-problems.mjs";
import { inRepository } from "./repository.mjs";

const table = readFileSync(inRepository("docs/security/asvs.md"), "utf8");
/** What another text than today's is faulted for. */
const faultsOf = (
  /** @type {string} */ text,
  read = (/** @type {string} */ _path) => /** @type {string | null} */ ("it is shown"),
) => asvsProblems(text, read);
const row = '| 1.1.1 | met | So. `a.test.ts` "it is shown" |';
const others = (/** @type {string} */ text) =>
  faultsOf(text).filter((fault) => !fault.endsWith("is not told of"));

describe("the table of ASVS", () => {
  it("misses no requirement", () => {
    const faults = faultsOf(table).filter((fault) => /told of|no requirement/.test(fault));
    expect(faults).toEqual([]);
    expect(faultsOf(table.replace(/^\| 6\.2\.2, .*$/m, ""))).toContain("6.2.2 is not told of");
  });

  it("tells of none twice, and of none that there is not", () => {
    expect(others(`${row}\n${row}`)).toEqual(["1.1.1 is told of twice"]);
    expect(others(row.replace("1.1.1", "1.1.9"))).toEqual(["1.1.9 is no requirement"]);
  });

  it("calls nothing met that no file or test shows", () => {
    expect(others(row)).toEqual([]);
    expect(others(row.replace('`a.test.ts` "it is shown" ', ""))).toEqual([
      "1.1.1 is said to be met, but not what shows it",
    ]);
    expect(others(row.replace("it is shown", "it was shown"))).toEqual([
      '1.1.1 names "it was shown", which is not in a.test.ts',
    ]);
    const gone = faultsOf(row, () => null).filter((fault) => fault.startsWith("1.1.1"));
    expect(gone).toEqual(["1.1.1 names a.test.ts, which is not there"]);
    expect(others(row.replace("met", "nearly"))).toEqual([
      "1.1.1 is neither met, nor not applicable, nor open: nearly",
    ]);
  });
});
