import { ALLOWED, CORE_MODULES, PACKAGES, TEST_IMPORTS } from "./boundaries.mjs";
import { resolveRelative } from "./source-imports.mjs";

const TEST_FILE = /\.test\.tsx?$|^(?:apps|packages)\/[^/]+\/test\//;
const CORE = "packages/core/src/";

/**
 * @param {import("./source-imports.mjs").SourceFile[]} files
 * @param {string[]} [allowed]
 * @returns {string[]} one line for each import that breaks a rule and each ring of imports
 */
export function boundaryViolations(files, allowed = ALLOWED) {
  const paths = new Set(files.map(({ path }) => path));
  /** @type {string[]} */
  const found = [];
  for (const file of files) {
    for (const { specifier, line, typeOnly } of file.imports) {
      const reason = specifier.startsWith(".")
        ? relativeViolation(
            file.path,
            resolveRelative(file.path, specifier, (path) => paths.has(path)),
          )
        : packageViolation(file.path, specifier, typeOnly);
      if (reason && !allowed.includes(`${file.path} -> ${specifier}`)) {
        found.push(`${file.path}:${line} imports "${specifier}": ${reason}`);
      }
    }
  }
  return [...found, ...ringsOf(files, paths)];
}

/**
 * @param {string} path
 * @param {string} specifier
 * @param {boolean} typeOnly
 * @returns {string | undefined}
 */
function packageViolation(path, specifier, typeOnly) {
  const owner = Object.entries(PACKAGES).find(([, rule]) => path.startsWith(`${rule.folder}/`));
  if (!owner) return undefined;
  const [name, rule] = owner;
  const target = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  const isTest = TEST_FILE.test(path);

  if (!(target in PACKAGES)) {
    if (target.startsWith("node:") || isTest) return undefined;
    if (rule.onlyExternal && !rule.onlyExternal.includes(target))
      return `${name} imports only ${rule.onlyExternal}`;
    return rule.neverExternal?.includes(target) ? `${name} never imports ${target}` : undefined;
  }
  if (target === name) {
    const module = /^packages\/core\/src\/([^/]+)\//.exec(path)?.[1];
    return module ? moduleViolation(module, specifier.split("/")[2]) : undefined;
  }
  if (rule.imports.includes(target) || (isTest && TEST_IMPORTS.includes(target))) return undefined;
  if (rule.onlyTypesOf?.includes(target))
    return typeOnly ? undefined : `${name} takes only types from ${target}`;
  const where = rule.onlyIn?.[target];
  if (where?.test(path.slice(rule.folder.length + 1))) return undefined;
  return where ? `only the wiring of ${name} imports ${target}` : `${name} does not import ${target}`;
}

/**
 * @param {string} path
 * @param {string | undefined} target
 * @returns {string | undefined}
 */
function relativeViolation(path, target) {
  if (!target) return undefined;
  const home = (/** @type {string} */ file) => file.split("/").slice(0, 2).join("/");
  if (home(path) !== home(target)) return "it reaches into another package: import it by name";
  if (!path.startsWith(CORE) || !target.startsWith(CORE)) return undefined;
  const [from = "", to = ""] = [path, target].map((file) => file.slice(CORE.length).split("/")[0]);
  if (from === to || TEST_FILE.test(path)) return undefined;
  if (!target.endsWith(`${to}/index.ts`)) return `modules meet at their index: import "../${to}"`;
  return moduleViolation(from, to);
}

/**
 * @param {string} from
 * @param {string | undefined} to
 * @returns {string | undefined}
 */
function moduleViolation(from, to) {
  for (const module of [from, to]) {
    if (!CORE_MODULES.includes(module ?? ""))
      return `"${module}" has no place in the order of core's modules`;
  }
  const isLeft = CORE_MODULES.indexOf(to ?? "") < CORE_MODULES.indexOf(from);
  return isLeft || from === to ? undefined : `in core, ${to} does not stand left of ${from}`;
}

/**
 * Rings of files that import each other: which of them runs first depends on who asks. Types run nowhere.
 *
 * @param {import("./source-imports.mjs").SourceFile[]} files
 * @param {Set<string>} paths
 * @returns {string[]}
 */
function ringsOf(files, paths) {
  const arrows = new Map(
    files.map(({ path, imports }) => [
      path,
      imports
        .filter(({ specifier, typeOnly }) => specifier.startsWith(".") && !typeOnly)
        .map(({ specifier }) => resolveRelative(path, specifier, (candidate) => paths.has(candidate)))
        .filter((target) => target !== undefined),
    ]),
  );
  /** @type {string[]} */
  const rings = [];
  const done = new Set();
  const visit = (/** @type {string} */ path, /** @type {string[]} */ trail) => {
    if (trail.includes(path)) {
      rings.push(`ring of imports: ${[...trail.slice(trail.indexOf(path)), path].join(" -> ")}`);
      return;
    }
    if (done.has(path)) return;
    for (const target of arrows.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of arrows.keys()) visit(path, []);
  return rings;
}
