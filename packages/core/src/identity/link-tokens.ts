import type { AccountKind } from "@mizan/contracts/identity";
import { z } from "zod";
import { KeySet, type SigningKeys } from "./key-set";

/** How long a mailed link holds. Source: seeds/003 "Verification Token: 24 hours expiration". */
export const LINK_HOURS = 24;

/** What a mailed link lets its holder do, once. */
export const LinkPurpose = z.enum(["verify_email", "reset_password", "invitation"]);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** A link as its token names it. */
export interface AccountLink {
  id: string;
  purpose: LinkPurpose;
  companyId: string;
  accountId: string;
  expiresAt: Date;
}

const LinkClaims = z.object({ jti: z.uuid(), sub: z.uuid(), company: z.uuid() });

/** What a link's token says. */
export type LinkClaims = Omit<AccountLink, "expiresAt" | "purpose">;

/** Whose account it is: nobody's address is verified for staff, whose accounts the shop opens. */
export const kindsOf: Record<LinkPurpose, readonly AccountKind[]> = {
  verify_email: ["customer"],
  reset_password: ["customer", "staff"],
  invitation: ["staff"],
};

/**
 * Makes and checks the tokens of mailed links. Their key is not that of access tokens, so neither is ever taken for the
 * other, and those who check access tokens with our public keys let no link in.
 *
 * Source  seeds/003 "Token Configuration": 24 hours, a key of their own.
 */
export class LinkTokens {
  private readonly keys: KeySet;

  constructor(keys: SigningKeys) {
    this.keys = new KeySet({ ...keys, what: "link", longestSeconds: LINK_HOURS * 60 * 60 });
  }

  issue({ id, purpose, companyId, accountId, expiresAt }: AccountLink): Promise<string> {
    return this.keys.sign(
      { sub: accountId, company: companyId },
      { audience: audienceOf(purpose), id, expires: expiresAt },
    );
  }

  /**
   * Which link a token is, once its signature, purpose and times hold. Whether it was used already is the database's word.
   *
   * Errors  TOKEN_EXPIRED link.expired, TOKEN_UNKNOWN_KEY, TOKEN_CORRUPT.
   */
  async verify(token: string, purpose: LinkPurpose): Promise<LinkClaims> {
    const { jti, sub, company } = await this.keys.verify(token, [audienceOf(purpose)], LinkClaims);
    return { id: jti, companyId: company, accountId: sub };
  }
}

const audienceOf = (purpose: LinkPurpose) => `mizan:${purpose}`;
