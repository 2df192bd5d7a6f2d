import { Database, type DatabaseOptions } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll } from "vitest";

/** What a suite works on: its own database as the product sees it, and the addresses of that database. */
export interface SuiteDatabase {
  database: Database;
  testDatabase: TestDatabase;
}

/** Makes a database for the suite whose file calls it at its top; it is dropped when the suite ends. */
export async function suiteDatabase(options: Omit<DatabaseOptions, "url"> = {}): Promise<SuiteDatabase> {
  const testDatabase = await createTestDatabase();
  const database = new Database({ poolSize: 4, ...options, url: testDatabase.appUrl });
  afterAll(async () => {
    await database.close();
    await testDatabase.drop();
  });
  return { database, testDatabase };
}
