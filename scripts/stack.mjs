/** The whole of it running: database, API, admin and storefront, with an order in which they stop. */
import { join } from "node:path";
import { applications, localAddresses } from "./applications.mjs";
import { Child } from "./children.mjs";
import { untilAnswers } from "./http-ready.mjs";
import { loadSecrets } from "./secrets.mjs";
import { step } from "./steps.mjs";

export class Stack {
  /** @type {Child[]} */
  #children = [];
  /** @type {Promise<import("./prepare.mjs").OpenDatabase> | null} */
  #database = null;
  /** @type {Promise<void> | null} */
  #stopped = null;

  get isEmpty() {
    return this.#children.length === 0 && this.#database === null;
  }

  /**
   * @param {Promise<import("./prepare.mjs").OpenDatabase>} database also one that is just being started: a request
   *   to stop waits for it, so that no server stays behind
   */
  useDatabase(database) {
    this.#database = database;
    return database;
  }

  /**
   * @param {object} options
   * @param {import("./settings.mjs").Settings} options.settings
   * @param {import("./prepare.mjs").OpenDatabase} options.database
   * @param {boolean} options.development
   * @returns {Promise<{ died: Promise<Error> }>} once everything answers; `died` settles when a part ends by itself
   */
  async startApplications({ settings, database, development }) {
    const secrets = await loadSecrets(settings.dataDir, settings.env);
    const death = new AbortController();
    const { deaths } = await step("Start the applications", async () => {
      const logs = join(settings.dataDir, "logs");
      const plan = applications({ settings, databaseUrl: database.appUrl, secrets, development });
      this.#children = plan.map((application) => new Child(application, logs, console.warn));
      const deaths = Promise.race([
        ...this.#children.map((child) => child.diedUnexpectedly()),
        ...(database.embedded ? [this.#databaseDied(database.embedded, logs)] : []),
      ]);
      const { api, admin, storefront } = localAddresses(settings);
      const answers = async () => {
        // A page asks the API, and would complain in vain of one that only begins.
        await untilAnswers(`${api}/health`, death.signal);
        await Promise.all([admin, storefront].map((app) => untilAnswers(`${app}/`, death.signal)));
      };
      const failed = deaths.then((error) => {
        death.abort(error);
        throw error;
      });
      await Promise.race([failed, answers()]);
      // From here on a death is told through the promise below, and not thrown into the air.
      failed.catch(() => undefined);
      return { deaths };
    });
    return { died: deaths };
  }

  /** The API drains while the database is still there; the web applications only wait for the API. */
  stop() {
    this.#stopped ??= (async () => {
      const [api, ...others] = this.#children;
      await api?.stop();
      await Promise.all(others.map((child) => child.stop()));
      const database = await this.#database?.catch(() => null);
      await database?.stop();
    })();
    return this.#stopped;
  }

  /** For somebody who does not want to wait. */
  kill() {
    for (const child of this.#children) child.kill();
  }

  /**
   * @param {import("../packages/db/src/embedded/start-postgres.mjs").EmbeddedPostgres} embedded
   * @param {string} logs
   */
  async #databaseDied(embedded, logs) {
    await embedded.ended();
    return new Error(`PostgreSQL has ended. Its log: ${join(logs, "postgres.log")}`);
  }
}
