import { randomBytes, randomInt } from "node:crypto";
import { join, sql } from "@mizan/db";
import type { Context } from "../platform";
import { hashSalted } from "./password";

const CODES = 10;
/** Of 32 letters each: 60 bits, too many to try against the hash. */
const LETTERS = 12;
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const SALT_BYTES = 16;

/** Codes as their holder keeps them, and as they are stored: hashed like passwords, with one salt, so that one is looked up. */
export interface NewRecoveryCodes {
  shown: string[];
  salt: string;
  hashes: string[];
}

/** Draws new recovery codes. Takes as long as ten log-ins: do it outside of a transaction. */
export async function drawRecoveryCodes(): Promise<NewRecoveryCodes> {
  const codes = Array.from({ length: CODES }, drawCode);
  const salt = randomBytes(SALT_BYTES).toString("base64");
  const hashes = await Promise.all(codes.map((code) => hashSalted(code, salt)));
  return { shown: codes.map((code) => code.replace(/(.{4})(?!$)/g, "$1-")), salt, hashes };
}

/** Puts codes in the place of those that an account has, in the open transaction. */
export async function storeRecoveryCodes(
  tx: Context,
  staffId: string,
  { salt, hashes }: NewRecoveryCodes,
): Promise<void> {
  await tx.sql(sql`
    UPDATE "SecondFactor" SET "recoverySalt" = ${salt}
    WHERE "companyId" = ${tx.companyId}::uuid AND "staffId" = ${staffId}::uuid`);
  await tx.sql(sql`
    DELETE FROM "RecoveryCode" WHERE "companyId" = ${tx.companyId}::uuid AND "staffId" = ${staffId}::uuid`);
  const rows = hashes.map((hash) => sql`(${tx.companyId}::uuid, ${staffId}::uuid, ${hash})`);
  await tx.sql(sql`INSERT INTO "RecoveryCode" ("companyId", "staffId", "codeHash") VALUES ${join(rows)}`);
}

/** Uses a recovery code up in the open transaction; gives how many are left, or null: it is none, or was used. */
export async function spendRecoveryCode(tx: Context, staffId: string, hash: string): Promise<number | null> {
  const spent = await tx.sql(sql`
    UPDATE "RecoveryCode" SET "usedAt" = ${tx.now()}::timestamptz
    WHERE "companyId" = ${tx.companyId}::uuid AND "staffId" = ${staffId}::uuid AND "codeHash" = ${hash}
      AND "usedAt" IS NULL
    RETURNING 1`);
  return spent.length === 0 ? null : countRecoveryCodes(tx, staffId);
}

/** How many recovery codes of an account were not used. */
export async function countRecoveryCodes(ctx: Context, staffId: string): Promise<number> {
  const [row] = await ctx.sql<{ left: number }>(sql`
    SELECT count(*)::int AS left FROM "RecoveryCode"
    WHERE "companyId" = ${ctx.companyId}::uuid AND "staffId" = ${staffId}::uuid AND "usedAt" IS NULL`);
  return row?.left ?? 0;
}

const drawCode = () => Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
