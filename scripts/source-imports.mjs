/** The source files of the workspaces, and what each imports. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** @typedef {{ specifier: string, line: number, typeOnly: boolean }} Import */
/** @typedef {{ path: string, imports: Import[] }} SourceFile */

const SKIPPED = new Set(["node_modules", "generated", "dist", ".next", ".turbo"]);
const SOURCE = /\.(?:tsx?|mjs)$/;

/**
 * @param {string} root
 * @param {string[]} folders
 * @returns {SourceFile[]} with paths relative to `root`
 */
export function readSources(root, folders) {
  return folders
    .flatMap((folder) => listFiles(join(root, folder)))
    .filter((path) => SOURCE.test(path) && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => ({
      path: relative(root, path).replaceAll("\\", "/"),
      imports: importsOf(readFileSync(path, "utf8")),
    }));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFiles(path);
    return [path];
  });
}

/**
 * @param {string} text
 * @returns {Import[]}
 */
export function importsOf(text) {
  const code = withoutComments(text);
  const statements =
    /^[ \t]*(?:import|export)\b(?<clause>[^"';=()]*?)(?:\bfrom\s*)?["'](?<from>[^"'\n]+)["']/gm;
  const calls = /\bimport\(\s*["'](?<from>[^"'\n]+)["']/g;
  return [...code.matchAll(statements), ...code.matchAll(calls)].map((match) => ({
    specifier: match.groups?.from ?? "",
    line: code.slice(0, match.index + match[0].length).split("\n").length,
    typeOnly: isTypeOnly(match.groups?.clause ?? ""),
  }));
}

/**
 * Comments keep their line breaks, so that line numbers stay right.
 *
 * @param {string} text
 */
export function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, " "));
}

/**
 * @param {string} clause what stands between `import` and `from`
 */
function isTypeOnly(clause) {
  if (/^\s*type\b/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith("type "));
}

/**
 * @param {string} from the importing file
 * @param {string} specifier `./x`, `../y`
 * @param {(path: string) => boolean} exists
 * @returns {string | undefined} the file it means
 */
export function resolveRelative(from, specifier, exists) {
  const target = join(dirname(from), specifier).replaceAll("\\", "/");
  return [target, ...[".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"].map((end) => target + end)].find(
    (path) => SOURCE.test(path) && exists(path),
  );
}
