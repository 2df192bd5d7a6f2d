/**
 * What a package such as `@turbo/darwin-arm64` or `@rollup/rollup-linux-x64-musl` says, by its name, about
 * the machines it is for.
 */

const SYSTEMS = new Map([
  ["android", "android"],
  ["darwin", "darwin"],
  ["freebsd", "freebsd"],
  ["linux", "linux"],
  ["netbsd", "netbsd"],
  ["openbsd", "openbsd"],
  ["openharmony", "openharmony"],
  ["sunos", "sunos"],
  ["win32", "win32"],
  ["windows", "win32"],
]);

const PROCESSORS = new Map([
  ["64", "x64"],
  ["arm", "arm"],
  ["arm64", "arm64"],
  ["ia32", "ia32"],
  ["loong64", "loong64"],
  ["mips64el", "mips64el"],
  ["ppc64", "ppc64"],
  ["riscv64", "riscv64"],
  ["s390x", "s390x"],
  ["wasm32", "wasm32"],
  ["x64", "x64"],
]);

/**
 * @param {string} name
 * @returns {{ os?: string[], cpu: string[], libc?: string[] } | undefined} undefined when the name names no machine
 */
export function machinesOf(name) {
  const words = name.slice(name.indexOf("/") + 1).split("-");
  const os = words.map((word) => SYSTEMS.get(word)).find(Boolean);
  const cpu = words.map((word) => PROCESSORS.get(word)).find(Boolean);
  if (!cpu || (!os && cpu !== "wasm32")) return undefined;
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => word.startsWith("gnu")) && os === "linux"
      ? "glibc"
      : undefined;
  return { ...(os && { os: [os] }), cpu: [cpu], ...(libc && { libc: [libc] }) };
}
