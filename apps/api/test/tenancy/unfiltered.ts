import pg from "pg";

type Statement = Pick<pg.QueryConfig, "text" | "name">;

/** How statements say whose rows they are about. */
const FILTER = /(?:"?\w+"?\.)*"companyId" = (\$\d+)(?:::uuid)?/g;

/** Sends statements about some tables without their filter by company, as if whoever wrote them had forgotten it. */
export class Unfiltered {
  tables: string[] = [];
  private readonly query = pg.Client.prototype.query;

  /** From now on, for connections that are opened afterwards. */
  install(): void {
    pg.Client.prototype.query = new Proxy(this.query, {
      apply: (query, client: pg.Client, [statement, ...rest]: [Statement, ...unknown[]]) =>
        Reflect.apply(query, client, [this.forget(statement), ...rest]),
    });
  }

  remove(): void {
    pg.Client.prototype.query = this.query;
  }

  private forget(statement: Statement): Statement {
    const { text, name } = statement;
    if (!this.tables.some((table) => text?.includes(`"${table}"`))) return statement;
    const loose = text.replaceAll(FILTER, "($1::uuid IS NOT NULL)");
    return Object.assign(Object.create(Object.getPrototypeOf(statement)), statement, {
      text: loose,
      ...(name && { name: `${name}_loose` }),
    });
  }
}
