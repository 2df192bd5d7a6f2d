import pg from "pg";

/**
 * Ends a process that loads this file before the API, as `kill -9` would, at one point: when it is about to commit a
 * transaction with an answer for an Idempotency-Key, or when that commit was just acknowledged and nobody has seen the
 * answer yet. A fault breaks on purpose the rule of where such an answer is kept.
 */
export interface EndAtCommit {
  END_AT: "before the commit" | "after the commit";
  FAULT?: "the answer is kept ahead of the commit" | "the answer is kept after the commit";
}

type Statement = Required<Pick<pg.QueryConfig, "text" | "values">>;

const { END_AT, FAULT, DATABASE_URL } = process.env;
/** Connections whose open transaction answers a key. */
const answering = new WeakSet<pg.Client>();

pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
  apply(query, client: pg.Client, args: [Statement, ...unknown[]]) {
    const [statement] = args;
    const send = (): Promise<pg.QueryResult> => Reflect.apply(query, client, args);
    if (statement.text?.includes('INTO "IdempotentAnswer"')) {
      answering.add(client);
      return FAULT ? keepElsewhere(statement, query) : send();
    }
    if (statement.text !== "COMMIT" || !answering.has(client)) return send();
    if (END_AT === "before the commit") end();
    return send().finally(end);
  },
});

const end = () => process.kill(process.pid, "SIGKILL");

/** What the faulty process does instead: it keeps the answer on a connection of its own, or will, when it is too late. */
async function keepElsewhere({ text, values }: Statement, query: pg.Client["query"]) {
  if (FAULT === "the answer is kept ahead of the commit") {
    const other = new pg.Client({ connectionString: DATABASE_URL });
    await other.connect();
    await other.query({ text: "SELECT set_config('app.company', $1, false)", values: [values[0]] });
    await Reflect.apply(query, other, [{ text, values }]);
    await other.end();
  }
  return { rows: [{ key: "kept elsewhere" }] };
}
