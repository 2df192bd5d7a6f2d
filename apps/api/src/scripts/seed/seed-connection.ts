import pg from "pg";

/** Rows of one statement: large enough to be quick, small enough to stay in memory. */
const batch = 5_000;

/**
 * A connection for bulk writes, as the application's role and set to one company: row-level security and every
 * constraint hold for seeded rows as for any other. It waits as long as it takes, unlike those of the pool.
 */
export class SeedConnection {
  private constructor(
    private readonly client: pg.Client,
    readonly companyId: string,
  ) {}

  static async open(url: string, companyId: string): Promise<SeedConnection> {
    const client = new pg.Client({ connectionString: url, application_name: "mizan-seed" });
    await client.connect();
    await client.query("SELECT set_config('app.company', $1, false)", [companyId]);
    return new SeedConnection(client, companyId);
  }

  close = (): Promise<void> => this.client.end();

  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const result = await this.client.query<Row>(text, values);
    return result.rows;
  }

  /** Inserts rows of one shape; those that are there already stay as they are. */
  async insert(table: string, rows: readonly object[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const columns = ['"companyId"', ...Object.keys(first).map((column) => `"${column}"`)].join(", ");
    for (let start = 0; start < rows.length; start += batch) {
      const json = JSON.stringify(
        rows.slice(start, start + batch).map((row) => ({ companyId: this.companyId, ...row })),
      );
      await this.client.query(
        `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
         ON CONFLICT DO NOTHING`,
        [json],
      );
    }
  }

  /** Runs `work` in one transaction; throwing rolls back. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query("BEGIN");
    try {
      const result = await work();
      await this.client.query("COMMIT");
      return result;
    } catch (error) {
      await this.client.query("ROLLBACK");
      throw error;
    }
  }
}
