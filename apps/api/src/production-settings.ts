import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { isIP } from "node:net";
import type { Env } from "./env";
import { isSampleSecret } from "./sample-secrets";

const SHORTEST_RSA_BITS = 3072;
const NEW_KEY = "openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072";

/** Why a shop must not be opened to the world with these settings, and how each is mended; nothing when it may. */
export function unsafeInProduction(env: Env): string[] {
  const problems = [];
  const [current] = env.ENCRYPTION_KEYS;
  // At another place it may stand: keys:rotate needs it to unwrap what it once wrapped.
  if (current && isSampleSecret("ENCRYPT_PASSWORD", current))
    problems.push(
      "ENCRYPTION_KEYS begins with a sample value that everybody knows. Begin it with a secret of your own, for example: openssl rand -base64 36, then run npm run keys:rotate and take the sample out",
    );
  if (publicPart(env.JWT_SECRET_FOR_VERIFY) === publicPart(env.JWT_SECRET))
    problems.push(
      `JWT_SECRET_FOR_VERIFY is the same key as JWT_SECRET: whoever has one would have both. Set it to another: ${NEW_KEY}`,
    );
  for (const name of ["JWT_SECRET", "JWT_SECRET_FOR_VERIFY"] as const) {
    const problem = problemOf(env[name]);
    if (problem) problems.push(`${name} ${problem}: ${NEW_KEY}`);
  }
  const everybody = env.TRUSTED_PROXIES.find(isOfTheWorld);
  if (everybody)
    problems.push(
      `TRUSTED_PROXIES trusts everybody, or too many to be your own (${everybody}): whoever asks could say that they come from any address. Name the addresses of your own proxies alone`,
    );
  if (env.WEB_APP_KEY.length === 0)
    problems.push(
      "WEB_APP_KEY is not set: all shoppers would share the limits of one address. Set the same secret for the API and the web apps, for example: openssl rand -base64 36",
    );
  return problems;
}

/** What two texts of one key have in common, however their lines end; a text that is no key stands for itself. */
function publicPart(pem: string): string {
  try {
    return createPublicKey(pem).export({ type: "spki", format: "der" }).toString("base64");
  } catch {
    return pem;
  }
}

/** Whether a range is larger than any network that somebody has for themselves, such as 10.0.0.0/8 or fc00::/7. */
function isOfTheWorld(range: string): boolean {
  const [address = "", bits = "128"] = range.split("/");
  if (isIP(address) === 4) return Number(bits) < 8;
  if (isIP(address) !== 6) return false;
  const { hostname } = new URL(`http://[${address}]`);
  if (hostname.startsWith("[::ffff:")) return Number(bits) < 104;
  return Number(bits) < (/^\[f[cd]/.test(hostname) ? 7 : 16);
}

function problemOf(pem: string): string | null {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return "is no private key that can be read. Set it to one";
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== "rsa" || bits < SHORTEST_RSA_BITS)
    return `is no RSA key of at least ${SHORTEST_RSA_BITS} bits. Set it to one`;
  return null;
}
