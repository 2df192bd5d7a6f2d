import type { SqlStatement } from "../database";

/** Something that must never be false in a company's data, and the question that finds where it is. */
export interface Invariant {
  name: string;
  /** What holds, in a sentence. */
  holds: string;
  /** Gives the rows for which it does not hold: none, when all is well. */
  breaches: (companyId: string) => SqlStatement;
}
