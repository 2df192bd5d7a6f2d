import { DomainError } from "@mizan/contracts/errors";

/** The refusal that a verb answers with, for tests that look at its parts; anything else it throws is passed on. */
export const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: "none", reason: "none", message: "", details: {} }),
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      const { code, reason, message, details } = error;
      return { code, reason, message, details };
    },
  );
