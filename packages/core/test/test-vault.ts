import { Vault } from "../src/encryption";

/** The secret that tests seal with. */
export const TEST_ENCRYPT_PASSWORD = "a secret that seals nothing but tests";

/** One vault for all shops of a test run: making its key is meant to be slow. */
export const testVault = new Vault([TEST_ENCRYPT_PASSWORD]);
