/** Imported before everything else: older versions fail later with errors that do not name the reason. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Mizan needs Node.js 20.19 or newer. This is ${process.versions.node}, from ${process.execPath}.`,
  );
  process.exit(1);
}
