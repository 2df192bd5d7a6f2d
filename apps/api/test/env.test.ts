import { generateKeyPairSync } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { EnvError, encryptionSecrets, envVariableNames, readEnv } from "../src/env";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const minimal = {
  DATABASE_URL: "postgres://mizan_app@127.0.0.1:5432/mizan",
  JWT_SECRET: "-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----",
  JWT_SECRET_FOR_VERIFY: "-----BEGIN PRIVATE KEY-----\\nMIIF\\n-----END PRIVATE KEY-----",
  ENCRYPT_PASSWORD: "a password of our own",
};

const OLD_PEM = "-----BEGIN PUBLIC KEY-----\\nMIIG\\n-----END PUBLIC KEY-----";

describe("readEnv", () => {
  it("has a default for everything but the database and the keys", () => {
    expect(readEnv(minimal)).toMatchObject({
      PORT: 5055,
      METRICS_PORT: 9100,
      API_RATE_LIMIT: { points: 1000, seconds: 3600 },
      RATE_LIMIT_ANONYMOUS: { points: 100, seconds: 900 },
      JWT_SECRET: "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----",
      CORS_ORIGINS: [],
    });
  });

  it.each([
    ["1000/1h", 1000, 3600],
    ["100/15m", 100, 900],
    ["5/s", 5, 1],
    ["20000/1d", 20_000, 86_400],
  ])("reads a limit of %s", (text, points, seconds) => {
    const { API_RATE_LIMIT, RATE_LIMIT_INTEGRATOR } = readEnv({
      ...minimal,
      API_RATE_LIMIT: text,
      RATE_LIMIT_INTEGRATOR: text,
    });
    expect([API_RATE_LIMIT, RATE_LIMIT_INTEGRATOR]).toEqual([
      { points, seconds },
      { points, seconds },
    ]);
  });

  it.each([
    ["API_RATE_LIMIT", "0/1h", /requests\/time/],
    ["API_RATE_LIMIT", "10/0s", /requests\/time/],
    ["API_RATE_LIMIT", "10 per hour", /requests\/time/],
    ["JWT_RETIRED_KEYS", "the old key", /must be PEMs/],
    ["JWT_RETIRED_KEYS", `soon ${OLD_PEM}`, /must be PEMs/],
    ["JWT_RETIRED_KEYS", `${OLD_PEM} and more`, /must be PEMs/],
    ["JWT_RETIRED_KEYS", `2999-01-01 ${OLD_PEM}`, /no day that has come/],
    ["JWT_RETIRED_KEYS_FOR_VERIFY", `2026-02-30 ${OLD_PEM}`, /no day that has come/],
    ["CORS_ORIGINS", "https://shop.example/", /each an origin/],
    ["CORS_ORIGINS", "https://shop.example,*", /each an origin/],
    ["TRUSTED_PROXIES", "10.0.0.0/33", /each an address or a network/],
    ["TRUSTED_PROXIES", "everybody", /each an address or a network/],
  ])("refuses %s=%s", (name, value, words) => {
    expect(() => readEnv({ ...minimal, [name]: value })).toThrow(new RegExp(`${name}.*${words.source}`));
  });

  it("reads retired keys, those with the day of their exchange and those without", () => {
    const pem = OLD_PEM.replaceAll("\\n", "\n");
    const { JWT_RETIRED_KEYS } = readEnv({
      ...minimal,
      JWT_RETIRED_KEYS: `2026-11-20 ${OLD_PEM}\n${OLD_PEM} 2026-03-01\n${OLD_PEM}\n`,
    });
    expect(JWT_RETIRED_KEYS).toEqual([
      { pem, exchangedOn: "2026-11-20" },
      { pem, exchangedOn: null },
      { pem, exchangedOn: "2026-03-01" },
    ]);
    expect(readEnv(minimal).JWT_RETIRED_KEYS).toEqual([]);
  });

  it("takes an empty variable for one that is not there", () => {
    const { PORT, REDIS_URL } = readEnv({ ...minimal, PORT: "", REDIS_URL: "" });
    expect([PORT, REDIS_URL]).toEqual([5055, undefined]);
  });

  it("says of every variable what is wrong with it", () => {
    const read = () => readEnv({ PORT: "http", API_RATE_LIMIT: "many" });
    expect(read).toThrow(EnvError);
    expect(read).toThrow(/PORT is not valid/);
    expect(read).toThrow(/API_RATE_LIMIT is not valid: requests\/time/);
    expect(read).toThrow(/JWT_SECRET is not set: .*openssl genpkey/);
    expect(read).toThrow(/JWT_SECRET_FOR_VERIFY is not set: .*openssl genpkey/);
    expect(read).toThrow(/DATABASE_URL is not set/);
  });

  it.each([
    ["JWT_SECRET", "your_rsa_private_key_here"],
    ["JWT_SECRET", "your-jwt-secret-key"],
    ["JWT_SECRET_FOR_VERIFY", "your-verification-secret-key"],
    ["ENCRYPT_PASSWORD", "saptmarkets-default-encryption-key-123"],
    ["SENDGRID_API_KEY", "your-sendgrid-api-key"],
    ["CLOUDINARY_API_SECRET", "your-cloudinary-api-secret"],
    ["ODOO_PASSWORD", "admin"],
    ["REDIS_TOKEN", "your_upstash_token"],
    ["WEB_APP_KEY", "changeme-changeme"],
  ])("refuses the published sample of %s in production, and says how to mend it", (name, value) => {
    const read = () => readEnv({ ...minimal, NODE_ENV: "production", [name]: value });
    expect(read).toThrow(new RegExp(`^${name} holds a sample value.*openssl`));
  });

  describe("in production", () => {
    const safe = {
      ...minimal,
      NODE_ENV: "production",
      JWT_SECRET: newKey(3072),
      JWT_SECRET_FOR_VERIFY: newKey(3072),
      WEB_APP_KEY: "a web app key of our own",
    };

    it("starts with secrets of its own", () => {
      expect(readEnv(safe).NODE_ENV).toBe("production");
    });

    it.each([
      [
        "a sample among the keys",
        { ENCRYPTION_KEYS: "saptmarkets-default-encryption-key-123,a secret of our own" },
        /keys:rotate/,
      ],
      ["one key for two ends", { JWT_SECRET_FOR_VERIFY: safe.JWT_SECRET }, /same key.*openssl/],
      [
        "one key in two texts",
        { JWT_SECRET_FOR_VERIFY: safe.JWT_SECRET.replaceAll("\n", "\r\n") },
        /same key.*openssl/,
      ],
      [
        "a short key",
        { JWT_SECRET: newKey(2048) },
        /JWT_SECRET is no RSA key of at least 3072 bits.*openssl/,
      ],
      ["a broken key", { JWT_SECRET: minimal.JWT_SECRET }, /JWT_SECRET is no private key.*openssl/],
      ["proxies that are everybody", { TRUSTED_PROXIES: "10.0.0.1,0.0.0.0/0" }, /trusts everybody/],
      ["proxies that are everybody of IPv6", { TRUSTED_PROXIES: "::/0" }, /trusts everybody/],
      ["web apps that cannot be told", { WEB_APP_KEY: undefined }, /WEB_APP_KEY is not set.*openssl/],
    ])("refuses %s, and says how to mend it", (_what, variables, words) => {
      expect(() => readEnv({ ...safe, ...variables })).toThrow(words);
      expect(() => readEnv({ ...safe, ...variables, NODE_ENV: "development" })).not.toThrow();
    });

    it.each(["0.0.0.0/1,128.0.0.0/1", "::ffff:0:0/96", "0:0:0:0:0:ffff:0.0.0.0/96", "2000::/3"])(
      "refuses %s as proxies, which nobody has for themselves",
      (proxies) =>
        expect(() => readEnv({ ...safe, TRUSTED_PROXIES: proxies })).toThrow(
          /TRUSTED_PROXIES trusts everybody/,
        ),
    );

    it("takes networks that somebody has for themselves as proxies", () => {
      const proxies = [
        "10.0.0.0/8",
        "fc00::/7",
        "::ffff:10.0.0.0/104",
        "2001:db8::/32",
        "192.0.2.1",
        "::1",
        "loopback",
      ];
      expect(readEnv({ ...safe, TRUSTED_PROXIES: proxies.join() }).TRUSTED_PROXIES).toEqual(proxies);
    });
  });

  it("takes a published sample for nothing outside of production", () => {
    expect(readEnv({ ...minimal, WEB_APP_KEY: "your-web-app-key" }).WEB_APP_KEY).toEqual([]);
    expect(() => readEnv({ ...minimal, ENCRYPT_PASSWORD: "saptmarkets-default-encryption-key-123" })).toThrow(
      /ENCRYPTION_KEYS is not set/,
    );
  });

  it("takes the keys of the ring in the order in which they are listed, and the password last", () => {
    const secretsOf = (variables: Record<string, string | undefined>) =>
      encryptionSecrets(readEnv({ ...minimal, ...variables }));
    const [one, two] = ["the first secret of all", "the second secret of all"];
    expect(secretsOf({})).toEqual(["a password of our own"]);
    expect(secretsOf({ ENCRYPTION_KEYS: `${two}, ${one}` })).toEqual([two, one, "a password of our own"]);
    expect(secretsOf({ ENCRYPTION_KEYS: one, ENCRYPT_PASSWORD: undefined })).toEqual([one]);
    expect(() => secretsOf({ ENCRYPTION_KEYS: "short" })).toThrow(/ENCRYPTION_KEYS.* is not valid/);
  });
});

describe(".env.example", () => {
  const documented = [
    ...readFileSync(`${repository}.env.example`, "utf8").matchAll(/^# ([A-Z][A-Z0-9_]*)=/gm),
  ].map(([, name]) => name ?? "");
  const others = readByOthers();

  it("documents every variable that is read", () => {
    const undocumented = [...envVariableNames, ...others].filter((name) => !documented.includes(name));
    expect(undocumented).toEqual([]);
  });

  it("documents no variable that nothing reads, and none twice", () => {
    expect(documented.filter((name) => !envVariableNames.includes(name) && !others.has(name))).toEqual([]);
    expect(documented).toEqual([...new Set(documented)]);
  });
});

function newKey(modulusLength: number): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** The variables that the bootstrap, the database commands, the web apps and the browser tests read. */
function readByOthers(): Set<string> {
  const files = [
    ...modulesIn("scripts"),
    ...modulesIn("packages/db/scripts"),
    ...modulesIn("packages/db/src/embedded"),
    ...modulesIn("packages/db/src/migrate"),
    ...modulesIn("e2e"),
    "apps/admin/src/lib/env.ts",
    "apps/storefront/src/lib/env.ts",
  ];
  const text = files.map((file) => readFileSync(`${repository}${file}`, "utf8")).join("\n");
  const forms = [
    // env.NAME, process.env.NAME
    /\benv\.([A-Z][A-Z0-9_]+)\b/g,
    // readPort(env, "NAME"), optional("NAME"), address("NAME", …)
    /\b(?:readPort\(env, |optional\(|address\()"([A-Z][A-Z0-9_]+)"/g,
    // const { NAME: name, NAME } = env
    /[{,]\s*([A-Z][A-Z0-9_]+)(?=[^{}]*\}\s*=\s*(?:process\.)?env\b)/g,
    // NAME: z.string()
    /^\s*([A-Z][A-Z0-9_]+): z\./gm,
    // application: "NAME_PORT"
    /^\s*\w+: "((?:[A-Z]+_)?PORT)"/gm,
    // NAME: makesASecret
    /^\s*([A-Z][A-Z0-9_]+): (?:privateKey|password),$/gm,
  ];
  const names = forms.flatMap((form) => [...text.matchAll(form)].map(([, name]) => name ?? ""));
  // The machine's own.
  return new Set(names.filter((name) => !["PATH", "TMPDIR", "CI", "HOME"].includes(name)));
}

function modulesIn(folder: string): string[] {
  return readdirSync(`${repository}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:mjs|ts)$/.test(name) && !/node_modules|\.test\./.test(name))
    .map((name) => `${folder}/${name}`);
}
