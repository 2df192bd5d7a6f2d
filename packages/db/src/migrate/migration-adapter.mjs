/**
 * PrismaPg as the schema engine needs it. On its own it takes the real database for the shadow database, cuts
 * scripts at every semicolon, cannot read the catalogue's "char" columns and leaves connections open.
 */
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** @typedef {import("@prisma/driver-adapter-utils").SqlDriverAdapter} SqlDriverAdapter */

const CHAR = 18;
const CHAR_ARRAY = 1002;

export class MigrationAdapterFactory {
  provider = /** @type {const} */ ("postgres");
  adapterName = "@prisma/adapter-pg";
  #url;
  #log;
  /** @type {Set<() => Promise<void>>} */
  #closers = new Set();

  /**
   * @param {string} url
   * @param {(message: string) => void} log
   */
  constructor(url, log) {
    this.#url = url;
    this.#log = log;
  }

  async connect() {
    return this.#open(this.#url, async () => undefined);
  }

  /** A database beside the real one, in which the history is played. */
  async connectToShadowDb() {
    const name = `mizan_shadow_${randomUUID().replaceAll("-", "")}`;
    const url = new URL(this.#url);
    url.pathname = `/${name}`;
    await this.#onServer(`create database ${name}`);
    return this.#open(url.href, () => this.#onServer(`drop database ${name}`));
  }

  /** The engine keeps its connections; an open one would block `create database … template`. */
  async close() {
    for (const close of [...this.#closers]) await close();
  }

  /**
   * @param {string} url
   * @param {() => Promise<void>} afterwards runs once its connections are closed
   * @returns {Promise<SqlDriverAdapter>}
   */
  async #open(url, afterwards) {
    const pool = new CataloguePool({ connectionString: url });
    const adapter = await new PrismaPg(pool).connect();
    const close = async () => {
      if (!this.#closers.delete(close)) return;
      await pool.end();
      await afterwards();
    };
    this.#closers.add(close);

    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      dispose: close,
      /** @type {SqlDriverAdapter["queryRaw"]} */
      queryRaw: async (query) => {
        const result = await queryRaw(query);
        const columnTypes = result.columnTypes.map((type) =>
          type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
        );
        return { ...result, columnTypes };
      },
      /** @type {SqlDriverAdapter["executeScript"]} */
      executeScript: async (script) => {
        try {
          await pool.query(script);
        } catch (error) {
          throw this.#explain(error, script);
        }
      },
    });
  }

  /** @param {string} sql */
  async #onServer(sql) {
    const client = new pg.Client({ connectionString: this.#url });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  /**
   * @param {unknown} error
   * @param {string} script
   */
  #explain(error, script) {
    if (!(error instanceof pg.DatabaseError)) return error;
    const line = error.position ? script.slice(0, Number(error.position)).split("\n").length : undefined;
    const parts = [
      `${error.severity} ${error.code}: ${error.message}`,
      line && `  line ${line}: ${script.split("\n")[line - 1]?.trim()}`,
      error.detail && `  ${error.detail}`,
      error.hint && `  ${error.hint}`,
      error.where && `  ${error.where}`,
    ];
    this.#log(parts.filter(Boolean).join("\n"));
    return new DriverAdapterError({
      kind: "postgres",
      code: error.code ?? "N/A",
      severity: error.severity ?? "N/A",
      message: error.message,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
    });
  }
}

/**
 * PrismaPg knows no type for "char" and refuses the whole answer, and the engine wants it as a character. So
 * such a column passes PrismaPg as an array of characters, which no catalogue query asks for, and `queryRaw`
 * above names it rightly.
 */
class CataloguePool extends pg.Pool {
  /**
   * @override
   * @param {[unknown, ...unknown[]]} args
   * @returns {Promise<pg.QueryResult>}
   */
  async query(...args) {
    const result = await Reflect.apply(super.query, this, args);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
    return result;
  }
}
