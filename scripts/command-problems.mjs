/** What is told of each command (seeds/002 "Script Guidelines": purpose, usage, permissions, variables, outputs). */
const POINTS = ["Purpose", "Usage", "Permissions", "Variables", "Output"];

/**
 * @param {string} text of scripts.md, with one `## \`command\`` for each command
 * @param {string[]} commands that there are
 * @returns {string[]} what is missing or too much
 */
export function commandProblems(text, commands) {
  const sections = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => [/^`([^`]+)`/.exec(section)?.[1] ?? section.split("\n")[0], section]),
  );
  return [
    ...commands
      .filter((command) => !sections.has(command))
      .map((command) => `scripts.md does not tell of "${command}"`),
    ...[...sections.keys()]
      .filter((command) => !commands.includes(command ?? ""))
      .map((command) => `scripts.md tells of "${command}", which is gone`),
    ...[...sections].flatMap(([command, section]) =>
      POINTS.filter((point) => !section.includes(`**${point}**`)).map(
        (point) => `scripts.md does not tell the ${point.toLowerCase()} of "${command}"`,
      ),
    ),
  ];
}
