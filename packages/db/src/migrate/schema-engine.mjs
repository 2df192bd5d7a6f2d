/// <reference path="./web-assembly.d.ts" />
/** Prisma's own schema engine, from the WebAssembly file in its npm package: nothing is downloaded. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MigrationAdapterFactory } from "./migration-adapter.mjs";

/** @typedef {import("@prisma/schema-engine-wasm").SchemaEngine} SchemaEngine */

let isLoaded = false;

/**
 * @template T
 * @param {object} options
 * @param {string} options.ownerUrl
 * @param {import("./schema-files.mjs").SchemaFile[]} [options.schema]
 * @param {(message: string) => void} options.log hears the database's own words about a failing statement
 * @param {(engine: SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSchemaEngine({ ownerUrl, schema, log }, work) {
  loadOnce();
  const factory = new MigrationAdapterFactory(ownerUrl, log);
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  try {
    const datamodels = schema?.map(({ path, content }) => /** @type {[string, string]} */ ([path, content]));
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, bound);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    throw readable(error);
  } finally {
    await factory.close();
  }
}

/** The package's own entry imports the .wasm file as a module, which Node 20 does not do. */
function loadOnce() {
  if (isLoaded) return;
  isLoaded = true;
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = new WebAssembly.Module(readFileSync(file.replace(/\.js$/, ".wasm")));
  const imports = Object.fromEntries(
    WebAssembly.Module.imports(module).map(({ name }) => [name, Reflect.get(bindings, name)]),
  );
  // The engine limits its wait for a lock with a timer that it never clears: without this, each process
  // that migrated would live on for ten seconds.
  for (const name of Object.keys(imports).filter((name) => name.startsWith("__wbg_setTimeout_"))) {
    imports[name] = (/** @type {() => void} */ run, /** @type {number} */ ms) =>
      setTimeout(run, ms >>> 0).unref();
  }
  const { exports } = new WebAssembly.Instance(module, { "./schema_engine_bg.js": imports });
  bindings.__wbg_set_wasm(exports);
  // The engine reports a panic here; where it is missing the panic shows as a TypeError.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  if (typeof exports.__wbindgen_start === "function") exports.__wbindgen_start();
}

/**
 * @param {unknown} error
 * @returns {Error} with its code (P3009 …) and without the engine's own call stack
 */
function readable(error) {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = "code" in error && typeof error.code === "string" ? `${error.code}: ` : "";
  const message = error.message.replace(/\n {3}0: [\s\S]*/, "").trim();
  return new Error(`${code}${message}`, { cause: error });
}
