import type { RetiredKey } from "@mizan/core/identity";
import { z } from "zod";

/** A PEM, perhaps behind a day. A PEM in one line, as many hosts want it, reads like one in many. */
const ENTRY = /\s*(?:(\d\S*)\s+)?(-----BEGIN [^-]+-----[^-]+-----END [^-]+-----)\s*/y;
const SHAPE = "must be PEMs, each behind the day of its exchange: 2026-11-21 -----BEGIN PUBLIC KEY-----…";
/** Somewhere on earth it is tomorrow already. Units: milliseconds. */
const TOMORROW_MS = 24 * 60 * 60 * 1000;

const Day = z.iso.date().refine((day) => Date.parse(day) <= Date.now() + TOMORROW_MS);

/** Keys that sign no more, or not yet, one after the other; none of them is passed over because it cannot be read. */
export const retiredKeys = z
  .string()
  .default("")
  .transform((text, context): RetiredKey[] => {
    const entries = text.replaceAll("\\n", "\n").trim();
    const keys: RetiredKey[] = [];
    const entry = new RegExp(ENTRY);
    while (entry.lastIndex < entries.length) {
      const [, exchangedOn, pem] = entry.exec(entries) ?? [];
      if (!pem) return refused(context, SHAPE);
      if (exchangedOn && !Day.safeParse(exchangedOn).success)
        return refused(context, `"${exchangedOn}" is no day that has come: ${SHAPE}`);
      keys.push({ pem, exchangedOn: exchangedOn ?? null });
    }
    return keys;
  });

function refused(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}
