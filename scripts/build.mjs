/** npm run build: everything that the start would build, without starting it. */
import "./require-node.mjs";

const { alone, buildApplications, generateClient, installPackages } = await import("./prepare.mjs");

try {
  await alone(async () => {
    await installPackages();
    await generateClient();
    await buildApplications();
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
