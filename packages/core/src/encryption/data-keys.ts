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
  /** There in a context: what runs outside of its transaction. */
  readonly company?: { readonly sql: RunSql };
}

interface DataKeyRow extends Wrapped {
  id: string;
  isCurrent: boolean;
}

const KEY_BYTES = 32;

/** What a wrapped data key is bound to: in another row it does not open. */
export const boundKey = (companyId: string, purpose: string, id: string): string =>
  JSON.stringify(["data key", companyId, purpose, id]);

/** The keys of a purpose, ready to work; the first caller of all makes the first key. */
export async function loadCipher(ring: KeyRing, owner: KeyOwner, purpose: DataPurpose): Promise<Cipher> {
  const known = await selectKeys(owner.sql, owner.companyId, purpose);
  const rows = known.some(({ isCurrent }) => isCurrent) ? known : await makeFirstKey(ring, owner, purpose);
  const current = rows.find(({ isCurrent }) => isCurrent);
  if (!current) throw new Error(`Company ${owner.companyId} has no data key for ${purpose}`);
  const keys = rows.map(
    (row) => [row.id, ring.unwrap(row, boundKey(owner.companyId, purpose, row.id))] as const,
  );
  return new Cipher(owner.companyId, current.id, new Map(keys));
}

/** A new key, wrapped. */
export function newDataKey(ring: KeyRing, companyId: string, purpose: DataPurpose): Wrapped & { id: string } {
  const id = randomUUID();
  return { id, ...ring.wrap(randomBytes(KEY_BYTES), boundKey(companyId, purpose, id)) };
}

/**
 * Outside of any open transaction: what another one seals with this key must stay readable when this one is undone.
 * When two make the first key at once, both get the one that was first.
 */
async function makeFirstKey(ring: KeyRing, owner: KeyOwner, purpose: DataPurpose): Promise<DataKeyRow[]> {
  const { companyId } = owner;
  const run = (owner.company ?? owner).sql;
  const { id, wrappedBy, wrapped } = newDataKey(ring, companyId, purpose);
  await run(sql`
    INSERT INTO "DataKey" ("companyId", id, purpose, "wrappedBy", wrapped, "createdAt", "settledAt")
    VALUES (${companyId}::uuid, ${id}::uuid, ${purpose}, ${wrappedBy}, ${wrapped}, now(), now())
    ON CONFLICT ("companyId", purpose) WHERE "retiredAt" IS NULL DO NOTHING`);
  return selectKeys(run, companyId, purpose);
}

const selectKeys = (run: RunSql, companyId: string, purpose: DataPurpose): Promise<DataKeyRow[]> =>
  run<DataKeyRow>(sql`
    SELECT id, "wrappedBy", wrapped, "retiredAt" IS NULL AS "isCurrent" FROM "DataKey"
    WHERE "companyId" = ${companyId}::uuid AND purpose = ${purpose}`);
