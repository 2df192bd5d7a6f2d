import { Prisma } from "./generated/client";

/** The tag for plain SQL: values become parameters, nested statements are joined in, so nothing is ever concatenated. */
export const sql = Prisma.sql;
/** Statements or values with a separator between them. */
export const join = Prisma.join;
/** Text that goes in as it is: only for words from our own code, never from input. */
export const raw = Prisma.raw;
