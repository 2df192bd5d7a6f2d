import { randomBytes, randomUUID } from "node:crypto";
import { type RunSql, sql } from "@mizan/db";
import { Cipher } from "./cipher";
import type { KeyRing, Wrapped } from "./key-ring";

/**
 * What a data key is for. Each company has a key of its own for each purpose.
 *
 * `personal`        phone and address of buyers, on customers and orders
 * `personal-index`  the blind indexes that find them
 * `answers`         stored answers of idempotent requests, which hold the same
 * `second-factor`   seeds of one-time passwords
 * `credentials`     what the shop signs in with elsewhere: webhooks, payment, Odoo
 */
export const dataPurposes = [
  "personal",
  "personal-index",
  "answers",
  "second-factor",
  "credentials",
] as const;
export type DataPurpose = (typeof dataPurposes)[number];

/** Whose keys are asked for: a context, or a company's database. */
export interface KeyOwner {
  readonly companyId: string;
  readonly sql: RunSql;
}

/** A cipher, and whether it may be kept: one of keys that the open transaction made ends with it when that is undone. */
export interface LoadedCipher {
  cipher: Cipher;
  isLasting: boolean;
}

interface DataKeyRow extends Wrapped {
  id: string;
  isCurrent: boolean;
  isSettled: boolean;
  isOfThisTransaction: boolean;
}

const KEY_BYTES = 32;

/** What a wrapped data key is bound to: in another row it does not open. */
export const boundKey = (companyId: string, purpose: string, id: string): string =>
  JSON.stringify(["data key", companyId, purpose, id]);

/** The keys of a purpose, ready to work; the first caller of all makes the first keys. */
export async function loadCipher(
  ring: KeyRing,
  owner: KeyOwner,
  purpose: DataPurpose,
): Promise<LoadedCipher> {
  const { companyId } = owner;
  let rows = await selectKeys(owner, purpose);
  if (!rows.some(({ isCurrent }) => isCurrent)) {
    await makeFirstKeys(ring, owner);
    rows = await selectKeys(owner, purpose);
  }
  const current = rows.find(({ isCurrent }) => isCurrent);
  if (!current) throw new Error(`Company ${companyId} has no data key for ${purpose}`);
  const former = current.isSettled ? [] : rows.filter(({ isCurrent }) => !isCurrent).map(({ id }) => id);
  const keys = rows.map((row) => [row.id, ring.unwrap(row, boundKey(companyId, purpose, row.id))] as const);
  return {
    cipher: new Cipher(companyId, current.id, former, new Map(keys)),
    isLasting: !rows.some(({ isOfThisTransaction }) => isOfThisTransaction),
  };
}

/**
 * Of all purposes at once and in one order, so that two that make the first keys never wait for each other in a circle:
 * the later one waits for the earlier one's transaction, and gets its keys or makes them when it was undone.
 *
 * On the connection of who asks: one that asked for another could wait for a pool of connections that all do the same.
 */
const makeFirstKeys = (ring: KeyRing, owner: KeyOwner) => makeKeys(ring, owner, dataPurposes.toSorted());

/** Makes keys for the purposes that have no current one. */
export async function makeKeys(
  ring: KeyRing,
  { companyId, sql: run }: KeyOwner,
  purposes: readonly DataPurpose[],
): Promise<void> {
  const keys = purposes.map((purpose) => {
    const id = randomUUID();
    return { id, purpose, ...ring.wrap(randomBytes(KEY_BYTES), boundKey(companyId, purpose, id)) };
  });
  await run(sql`
    INSERT INTO "DataKey" ("companyId", id, purpose, "wrappedBy", wrapped, "createdAt")
    SELECT ${companyId}::uuid, id, purpose, "wrappedBy", wrapped, now()
    FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS key (id uuid, purpose text, "wrappedBy" text, wrapped text)
    ON CONFLICT ("companyId", purpose) WHERE "retiredAt" IS NULL DO NOTHING`);
}

/** A row carries the time at which the transaction began that made it. */
const selectKeys = ({ companyId, sql: run }: KeyOwner, purpose: DataPurpose): Promise<DataKeyRow[]> =>
  run<DataKeyRow>(sql`
    SELECT id, "wrappedBy", wrapped, "retiredAt" IS NULL AS "isCurrent", "settledAt" IS NOT NULL AS "isSettled",
      "createdAt" = now()::timestamptz(3) AS "isOfThisTransaction"
    FROM "DataKey" WHERE "companyId" = ${companyId}::uuid AND purpose = ${purpose}`);
