import { createHash } from "node:crypto";

const inlineScript = /<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/g;

/** What the framework writes into a page: its data, which it pushes onto lists as JSON, and nothing that computes. */
const framework = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((?<json>[\s\S]*)\)$/,
  /^self\.__next_f\.push\((?<json>[\s\S]*)\)$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((?<json>[\s\S]*)\);?$/,
];

/**
 * The sources of a policy that let a page's inline scripts run: those of the framework alone. Whatever else got into the
 * page is given none, so that it does not run.
 *
 * @param {string} html
 * @returns {string[]}
 */
export function inlineScriptHashes(html) {
  const texts = [...html.matchAll(inlineScript)]
    .filter(({ groups }) => !/\ssrc=|type="application\//.test(groups?.attributes ?? ""))
    .map(({ groups }) => groups?.text ?? "")
    .filter(isData);
  return [...new Set(texts)].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
}

/** @param {string} script */
function isData(script) {
  const json = framework.map((shape) => shape.exec(script)?.groups?.json).find((text) => text !== undefined);
  if (json === undefined) return false;
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
