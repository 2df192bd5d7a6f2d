import { Database, type RunSql, raw, sql } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newSigningKey } from "../../test";
import { openShop, type Shop } from "../../test/open-shop";
import { Tokens } from "../identity";
import { inTransaction } from "../platform";
import { recordAudit, sealAudit, verifyAudit } from ".";

const ENTRIES = 40;
/** Of each of thirteen kinds, so that there are a thousand. */
const EDITS_OF_A_KIND = 77;
const signer = new Tokens({ signingKey: newSigningKey(), issuer: "https://shop.example" });

let testDatabase: TestDatabase;
let database: Database;
/** Somebody who owns the database: no trigger and no policy holds them. */
let owner: Database;
let shop: Shop;

const write = (count: number) =>
  inTransaction(shop.as(), async (tx) => {
    for (let index = 0; index < count; index++)
      await recordAudit(tx, {
        action: "product.updated",
        subjectType: "Product",
        subjectId: `product-${index}`,
        before: { price: index },
        after: { price: index + 1 },
      });
  });

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({ url: testDatabase.appUrl, poolSize: 4 });
  owner = new Database({ url: testDatabase.ownerUrl, poolSize: 1 });
  shop = await openShop(database);
  await write(ENTRIES);
  await sealAudit(shop.as(), signer);
});
afterAll(async () => {
  await owner.close();
  await database.close();
  await testDatabase.drop();
});

class Undo extends Error {}

/** What a look at the audit says after the owner has changed something; the change is undone afterwards. */
async function reportAfter(
  edit: (run: RunSql) => Promise<void>,
  see: (run: RunSql) => RunSql = (run) => run,
) {
  let report: Awaited<ReturnType<typeof verifyAudit>> | undefined;
  await owner
    .forCompany(shop.companyId)
    .transaction(async (tx) => {
      await tx.sql(sql`SET LOCAL session_replication_role = replica`);
      await edit(tx.sql);
      report = await verifyAudit({ ...shop.as(), sql: see(tx.sql) }, signer);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return report;
}

const at = (place: number) => sql`"companyId" = ${shop.companyId}::uuid AND place = ${place}::bigint`;

it("holds from the first entry to the last, and is signed", async () => {
  const { entries, checkpoints, fault } = await verifyAudit(shop.as(), signer);
  expect({ checkpoints, fault }).toEqual({ checkpoints: 1, fault: null });
  expect(entries).toBeGreaterThanOrEqual(ENTRIES);
});

it("is read once for all who ask at once, and anew for the next", async () => {
  const { sql: run, ...ctx } = shop.as();
  let readings = 0;
  const counted: RunSql = (statement) => {
    if (statement.text.includes("AuditCheckpoint")) readings += 1;
    return run(statement);
  };
  const ask = () => verifyAudit({ ...ctx, sql: counted }, signer);
  const reports = await Promise.all(Array.from({ length: 20 }, ask));
  expect(new Set(reports.map(({ entries }) => entries)).size).toBe(1);
  expect(readings).toBe(1);
  await write(1);
  expect((await ask()).entries).toBe((reports[0]?.entries ?? 0) + 1);
  expect(readings).toBe(2);
});

it("gives each entry one place, although several processes seal at once", async () => {
  await write(30);
  await Promise.all(Array.from({ length: 4 }, () => sealAudit(shop.as(), signer)));
  expect((await verifyAudit(shop.as(), signer)).fault).toBeNull();
});

it("refuses every edit by the application itself", async () => {
  const app = database.forCompany(shop.companyId);
  await expect(app.sql(sql`UPDATE "AuditEntry" SET action = 'x' WHERE ${at(3)}`)).rejects.toThrow();
  await expect(app.sql(sql`UPDATE "AuditEntry" SET link = 'x' WHERE ${at(3)}`)).rejects.toThrow(
    /append-only/,
  );
  await expect(app.sql(sql`DELETE FROM "AuditEntry" WHERE ${at(3)}`)).rejects.toThrow();
  await expect(app.sql(sql`DELETE FROM "AuditCheckpoint"`)).rejects.toThrow();
});

describe("an edit by the owner of the database", () => {
  const columns = {
    at: sql`at + interval '1 second'`,
    actorType: sql`"actorType" || 'x'`,
    actorId: sql`coalesce("actorId", '') || 'x'`,
    actorName: sql`coalesce("actorName", '') || 'x'`,
    action: sql`action || 'x'`,
    subjectType: sql`"subjectType" || 'x'`,
    subjectId: sql`"subjectId" || 'x'`,
    before: sql`'{"price": 99}'::jsonb`,
    after: sql`NULL::jsonb`,
    requestId: sql`coalesce("requestId", '') || 'x'`,
    digest: sql`digest || '0'`,
    link: sql`link || '0'`,
  };

  it.each([...Object.entries(columns), ["the entry itself", null] as const])(
    `is found, wherever it is: ${EDITS_OF_A_KIND} of %s`,
    async (name, value) => {
      const missed: number[] = [];
      for (let turn = 0; turn < EDITS_OF_A_KIND; turn++) {
        const place = 1 + ((turn * 7919) % ENTRIES);
        const report = await reportAfter(async (run) => {
          await run(
            value
              ? sql`UPDATE "AuditEntry" SET ${raw(`"${name}"`)} = ${value} WHERE ${at(place)}`
              : sql`DELETE FROM "AuditEntry" WHERE ${at(place)}`,
          );
        });
        if (report?.fault?.place !== place) missed.push(place);
      }
      expect(missed).toEqual([]);
    },
  );

  it("would be missed if nobody compared an entry with its digest: this trial notices", async () => {
    const blind =
      (run: RunSql): RunSql =>
      ({ text, values }) =>
        run({ text: text.replaceAll("audit_digest(e)", "digest"), values });
    const report = await reportAfter(async (run) => {
      await run(sql`UPDATE "AuditEntry" SET action = 'nothing.happened' WHERE ${at(5)}`);
    }, blind);
    expect(report?.fault).toBeNull();
  });

  it("is found when the chain is written anew after it: the checkpoint's signature cannot be", async () => {
    const report = await reportAfter(async (run) => {
      await run(sql`UPDATE "AuditEntry" SET action = 'nothing.happened' WHERE ${at(5)}`);
      await run(sql`UPDATE "AuditEntry" e SET digest = audit_digest(e) WHERE ${at(5)}`);
      await run(sql`
        WITH RECURSIVE chain AS (
          SELECT place, audit_link(NULL, digest) AS link FROM "AuditEntry" WHERE ${at(1)}
          UNION ALL
          SELECT e.place, audit_link(c.link, e.digest) FROM chain c
          JOIN "AuditEntry" e ON e."companyId" = ${shop.companyId}::uuid AND e.place = c.place + 1
        )
        UPDATE "AuditEntry" e SET link = c.link FROM chain c
        WHERE e."companyId" = ${shop.companyId}::uuid AND e.place = c.place`);
    });
    expect(report?.fault?.fault).toBe("checkpoint");
  });

  it("is found when the end is cut off, when an entry waits for its place, and when a checkpoint is forged", async () => {
    const cut = await reportAfter(async (run) => {
      await run(sql`DELETE FROM "AuditEntry" WHERE "companyId" = ${shop.companyId}::uuid AND place > 10`);
    });
    expect(cut?.fault).toMatchObject({ fault: "missing", place: 11 });
    await write(1);
    const waiting = await reportAfter(async (run) => {
      await run(sql`UPDATE "AuditEntry" SET action = 'x' WHERE place IS NULL`);
    });
    expect(waiting?.fault).toMatchObject({ fault: "changed", place: null });
    const forged = await reportAfter(async (run) => {
      await run(sql`UPDATE "AuditCheckpoint" SET signature = 'x' || signature`);
    });
    expect(forged?.fault?.fault).toBe("checkpoint");
  });
});
