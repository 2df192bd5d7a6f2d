import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { applications } from "./applications.mjs";
import { inRepository } from "./repository.mjs";
import { settingsFrom } from "./settings.mjs";

const settings = readFileSync(inRepository(".env.example"), "utf8").matchAll(/^# ([A-Z][A-Z0-9_]*)=/gm);
const given = Object.fromEntries([...settings].map(([, name = ""]) => [name, `given ${name}`]));
const { SEED, PORT, ADMIN_PORT, STOREFRONT_PORT, METRICS_PORT, POSTGRES_PORT, ...readable } = given;
const secrets = {
  JWT_SECRET: "of JWT_SECRET",
  JWT_SECRET_FOR_VERIFY: "of JWT_SECRET_FOR_VERIFY",
  NEXTAUTH_SECRET: "of NEXTAUTH_SECRET",
  STOREFRONT_SECRET: "of STOREFRONT_SECRET",
  WEB_APP_KEY: "of WEB_APP_KEY",
  ENCRYPT_PASSWORD: "of ENCRYPT_PASSWORD",
};

/** @param {string} name */
function settingsOf(name) {
  const all = applications({
    settings: settingsFrom({ ...readable, LANG: "ar" }),
    databaseUrl: "of mizan_app",
    secrets,
    development: false,
  });
  return all.find((application) => application.name === name)?.env ?? {};
}

it("gives the web applications no setting that they do not read", () => {
  const read = [
    "API_URL",
    "COMPANY",
    "NEXTAUTH_SECRET",
    "NEXTAUTH_URL",
    "PUBLIC_API_URL",
    "TRUSTED_PROXIES",
    "WEB_APP_KEY",
  ];
  for (const web of ["admin", "storefront"]) {
    const env = settingsOf(web);
    expect(
      Object.keys(env)
        .filter((name) => name in given)
        .sort(),
    ).toEqual([...read, "NODE_ENV", "PORT", "STORE_URL"].sort());
    expect(env).toMatchObject({ LANG: "ar", COMPANY: "given COMPANY" });
  }
  expect(settingsOf("admin").NEXTAUTH_SECRET).toBe("of NEXTAUTH_SECRET");
  expect(settingsOf("storefront").NEXTAUTH_SECRET).toBe("of STOREFRONT_SECRET");
});

it("gives the API its settings, and no secret of others", () => {
  const env = settingsOf("api");
  expect(env).toMatchObject({
    DATABASE_URL: "of mizan_app",
    EMAIL_PASSWORD: "given EMAIL_PASSWORD",
    LANG: "ar",
  });
  for (const name of ["DATABASE_OWNER_URL", "NEXTAUTH_SECRET", "STOREFRONT_SECRET"])
    expect(env).not.toHaveProperty(name);
});
