import { expect, it } from "vitest";
import { commandProblems } from "./command-problems.mjs";

const full = "## `npm start`\n**Purpose** a\n**Usage** b\n**Permissions** c\n**Variables** d\n**Output** e\n";

it("is content with a command that is told of in full", () => {
  expect(commandProblems(full, ["npm start"])).toEqual([]);
});

it("names what is missing, gone or half told", () => {
  expect(commandProblems(full, ["npm start", "npm test"])).toEqual([
    'scripts.md does not tell of "npm test"',
  ]);
  expect(commandProblems(full, [])).toEqual(['scripts.md tells of "npm start", which is gone']);
  expect(commandProblems(full.replace("**Output**", ""), ["npm start"])).toEqual([
    'scripts.md does not tell the output of "npm start"',
  ]);
});
