import { forbidden } from "@mizan/contracts/errors";
import type { AccountKind } from "@mizan/contracts/identity";
import { type Database, sql } from "@mizan/db";
import type { Context } from "../platform";
import { type Account, findAccountByEmail } from "./account";
import type { LinkTokens } from "./link-tokens";
import type { Principal } from "./principal";
import { resolveCompany } from "./resolve-company";
import type { Tokens } from "./tokens";

/** What a log-in works with: no company is known yet when staff come to a door that serves several. */
export interface SignInDoor {
  database: Database;
  tokens: Tokens;
  companyId: string | null;
  ip: string;
  /** What the caller's browser or client calls itself. */
  userAgent?: string | undefined;
  /** Whether a web app of ours is between: a person sits at such a session, and is asked again before dangerous acts. */
  fromWebApp?: boolean | undefined;
  now: () => Date;
  /** Of the request that came to the door, for the audit. */
  requestId?: string | undefined;
  /** Whether an API key asked: the address is then that of a server, which asks for many people. */
  fromServer?: boolean | undefined;
  /** Whether a test key asked: what such a door writes is undone. */
  rehearses?: boolean | undefined;
}

/**
 * Refuses to let somebody in at a rehearsal: a session that is undone is none, and its token would open nothing.
 *
 * Errors  FORBIDDEN api_key.test.
 */
export function refuseRehearsal({ rehearses }: Pick<SignInDoor, "rehearses">): void {
  if (rehearses) throw forbidden("api_key.test", "A test key opens no session: sign in without it");
}

/** What mailed links work with: who acts, and for which company, is known only when the link was read. */
export interface AccountDoor extends SignInDoor {
  links: LinkTokens;
  contextOf(principal: Pick<Principal, "companyId" | "actor">): Context;
}

/** The company where a door's attempts are counted and its customers are: its own, or the default one. */
export async function homeOf({ database, companyId }: SignInDoor): Promise<string> {
  return companyId ?? (await resolveCompany(database, {})).id;
}

/** The address of whoever asks at a door; null where a server asks for them. */
export const ownAddress = ({ ip, fromServer }: SignInDoor): string | null => (fromServer ? null : ip);

/** The accounts that an e-mail may mean at a door: staff of any company where the door serves several. */
export async function findCandidates(
  door: SignInDoor,
  { kind, email }: { kind: AccountKind; email: string },
): Promise<Account[]> {
  const { database } = door;
  const companyIds =
    kind === "staff" && door.companyId === null
      ? (await database.ask<{ id: string }>(sql`SELECT app_staff_companies(${email}) AS id`)).map(
          ({ id }) => id,
        )
      : [await homeOf(door)];
  const found = await Promise.all(
    companyIds.map((companyId) => findAccountByEmail(database, companyId, kind, email)),
  );
  return found.filter((account) => account !== null);
}
