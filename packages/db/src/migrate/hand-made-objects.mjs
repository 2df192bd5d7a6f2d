/**
 * The schema language cannot say everything: deferred foreign keys, indexes on expressions and partial indexes
 * are written in SQL, under names without the endings that Prisma gives (`_pkey`, `_key`, `_idx`, `_fkey`). A
 * difference that would drop such an object is no difference.
 */
const DROPS_A_NAME = /^(?:ALTER TABLE .* DROP CONSTRAINT|DROP INDEX) "([^"]+)"$/s;
const NAMED_BY_PRISMA = /_(?:pkey|key|idx|fkey)$/;

/**
 * @param {string} script a difference, as the schema engine writes it
 * @returns {string} what is left of it; empty when nothing is
 */
export function withoutHandMadeObjects(script) {
  return script
    .split(/;\s*(?:\n|$)/)
    .map((part) => part.trim())
    .filter((part) => {
      const statement = part.replace(/^--.*\n?/gm, "").trim();
      const name = DROPS_A_NAME.exec(statement)?.[1];
      return statement !== "" && (name === undefined || NAMED_BY_PRISMA.test(name));
    })
    .map((part) => `${part};\n`)
    .join("\n");
}
