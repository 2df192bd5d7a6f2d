import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { inlineScriptHashes } from "./inline-script-hashes.mjs";

const hashOf = (/** @type {string} */ text) =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

it.each([
  `(self.__next_f=self.__next_f||[]).push([0])`,
  `self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])`,
  `(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]})`,
])("lets the framework's data in: %s", (script) =>
  expect(inlineScriptHashes(`<body><script id="_R_">${script}</script></body>`)).toEqual([hashOf(script)]),
);

it.each([
  `alert(1)`,
  `self.__next_f.push([1,"x"]);alert(1)`,
  `self.__next_f.push(alert(1))`,
  `self.__next_f.push([1,"x"]),alert(1),self.__next_f.push([1,"x"])`,
])("gives nothing else a hash: %s", (script) =>
  expect(inlineScriptHashes(`<p>a</p><script>${script}</script>`)).toEqual([]),
);

it("leaves out what is loaded and what is no script", () =>
  expect(
    inlineScriptHashes(
      `<script src="/a.js" async=""></script><script type="application/ld+json">{"a":1}</script>`,
    ),
  ).toEqual([]));
