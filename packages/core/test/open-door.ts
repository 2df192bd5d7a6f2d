import type { Database } from "@mizan/db";
import { sql } from "@mizan/db";
import { abilitiesOf } from "../src/access";
import { type AccountDoor, LinkTokens, Tokens } from "../src/identity";
import { LinkPurpose } from "../src/identity/link-tokens";
import { createContext } from "../src/platform";
import type { Shop } from "./open-shop";
import { newSigningKey } from "./signing-keys";
import { testVault } from "./test-vault";

const issuer = "https://api.example.test";
const keys = { tokens: newSigningKey(), links: newSigningKey() };
const tokens = new Tokens({ signingKey: keys.tokens, issuer });
const links = new LinkTokens({ signingKey: keys.links, issuer });

/** A shop's door for log-ins and mailed links; all doors have the same keys. */
export const openDoor = (
  database: Database,
  { companyId }: Pick<Shop, "companyId">,
  { now = () => new Date() }: { now?: () => Date } = {},
): AccountDoor => ({
  database,
  tokens,
  links,
  companyId,
  ip: "192.0.2.1",
  userAgent: "test",
  now,
  contextOf: ({ companyId: of, actor }) =>
    createContext({
      company: database.forCompany(of),
      vault: testVault,
      actor,
      abilities: abilitiesOf(actor),
      now,
    }),
});

/** The token in the link of the last mail that went to an address, as the mail would show it. */
export async function mailedLink(
  shop: Shop,
  door: Pick<AccountDoor, "links">,
  email: string,
): Promise<string> {
  const [row] = await shop.as().sql<{ id: string; purpose: string; accountId: string; expiresAt: Date }>(sql`
    SELECT t.id, t.purpose, coalesce(t."staffId", t."customerId") AS "accountId", t."expiresAt"
    FROM "MailMessage" m JOIN "AccountToken" t
      ON t."companyId" = m."companyId" AND t.id = (m.data ->> 'accountTokenId')::uuid
    WHERE m.recipient = ${email} ORDER BY m."createdAt" DESC, m.id DESC LIMIT 1`);
  if (!row) throw new Error(`No mail went to ${email}`);
  return door.links.issue({ ...row, purpose: LinkPurpose.parse(row.purpose), companyId: shop.companyId });
}
