import { DomainError } from "@mizan/contracts/errors";
import { type CompanyDatabase, type Queries, sql } from "@mizan/db";
import { clientNetwork } from "./client-network";
import type { Line } from "./waiting-lines";

/**
 * Failures that cost nothing, and how long a delay may grow. An address is shared by everybody behind a shop's router, so
 * it has more of them. An account has yet more, and is only slowed: strangers who guess at it from many addresses must
 * not be able to shut its owner out.
 *
 * Units  `longest` in seconds.
 */
const BOUNDS = {
  pair: { free: 5, longest: 15 * 60 },
  address: { free: 20, longest: 15 * 60 },
  account: { free: 25, longest: 30 },
  link: { free: 5, longest: 15 * 60 },
  // A carrier's network, whose customers sign up side by side all day: a mailer of everybody is slowed, nobody is shut out.
  links: { free: 60, longest: 30 },
  // Six digits: whoever has come so far knows the password, and is not the owner when they guess on.
  code: { free: 5, longest: 15 * 60 },
};
type Bound = keyof typeof BOUNDS;
/** Each failure more doubles the delay. Units: seconds. */
const FIRST_DELAY_SECONDS = 2;
/** After so long without a failure the count starts again. Units: minutes. */
const FORGET_MINUTES = 60;
/** How long an address is known as one that an account signs in from. Units: days. */
const KNOWN_DAYS = 90;

/** Whose failures are counted; an address counts as the network of its client. */
export interface LoginAttempt {
  /** Every account that the attempt may open, each as its kind and e-mail. */
  accounts: readonly string[];
  address: string;
}

/** What an attempt was charged for, and whether its address is one that its account signed in from before. */
export interface Charge {
  charged: string[];
  isKnown: boolean;
}

/** One account of an attempt, tried from an address. */
interface Pair {
  account: string;
  address: string;
}

/**
 * Counts an attempt as failed before its password is looked at, so that many at once cannot slip through together.
 *
 * Failures are counted per address, per pair of account and address, and per account. The last does not concern an
 * address that the account signed in from before: its owner is not slowed by what strangers do elsewhere.
 *
 * Errors  RATE_LIMITED login.throttled with `retryAfterSeconds`. Whoever is refused by one bound is not counted by the
 *         next, so an address that is blocked cannot slow an account further.
 */
export async function countAttempt(
  company: CompanyDatabase,
  attempt: LoginAttempt,
  now: Date,
): Promise<Charge> {
  const { accounts, address } = attempt;
  const charged = [addressSubject(attempt)];
  let isKnown = false;
  await count(company, addressSubject(attempt), "address", now);
  for (const account of accounts) {
    const pair = await countPair(company, { account, address }, now);
    charged.push(...pair.charged);
    isKnown ||= pair.isKnown;
  }
  return { charged, isKnown };
}

async function countPair(company: CompanyDatabase, pair: Pair, now: Date): Promise<Charge> {
  await count(company, pairSubject(pair), "pair", now);
  if (await isKnownPair(company, pair, now)) return { charged: [pairSubject(pair)], isKnown: true };
  try {
    await count(company, accountSubject(pair), "account", now);
    return { charged: [pairSubject(pair), accountSubject(pair)], isKnown: false };
  } catch (error) {
    // The right password was perhaps among those that were not looked at.
    await giveBack(company, [pairSubject(pair)]);
    throw error;
  }
}

/**
 * Looks at what an attempt showed. Where that could not be done the attempt was none: it gets back what it was charged.
 *
 * Errors  those of looking.
 */
export async function lookAt<T>(
  company: CompanyDatabase,
  { charged, isKnown }: Charge,
  look: (line: Line) => Promise<T>,
): Promise<T> {
  try {
    return await look(isKnown ? "known" : "others");
  } catch (error) {
    await giveBack(company, charged);
    throw error;
  }
}

/** Whose account a mail with a link is wished for, and from where; null where that says nothing of who wishes it. */
interface LinkWish {
  account: string;
  address: string | null;
}

/**
 * Counts a wish for a mail to an address, so that nobody's mailbox is flooded. Whose address it is does not matter: an
 * unknown one is counted alike. Who wishes it is counted too: else they would have us write to everybody they can name.
 *
 * Errors  RATE_LIMITED login.throttled with `retryAfterSeconds`.
 */
export async function countLinkRequest(
  company: CompanyDatabase,
  { account, address }: LinkWish,
  now: Date,
): Promise<void> {
  if (address !== null) await count(company, `links/${clientNetwork(address)}`, "links", now);
  await count(company, `link/${account}`, "link", now);
}

/**
 * Counts that a signed-in customer asks for another address, from wherever it comes: whether that one is taken is told, so
 * nobody goes through a list of addresses.
 *
 * Errors  RATE_LIMITED login.throttled with `retryAfterSeconds`.
 */
export async function countAddressWish(
  company: CompanyDatabase,
  customerId: string,
  now: Date,
): Promise<void> {
  await count(company, `move/${customerId}`, "link", now);
}

/**
 * Counts a code of a second factor as wrong before it is looked at, from wherever it comes. Whoever is asked for one is
 * known: by their password, or their session.
 *
 * Errors  RATE_LIMITED login.throttled with `retryAfterSeconds`.
 */
export async function countCode(company: CompanyDatabase, staffId: string, now: Date): Promise<Charge> {
  await count(company, codeSubject(staffId), "code", now);
  return { charged: [codeSubject(staffId)], isKnown: true };
}

/** The code was right: its account starts afresh. */
export async function forgiveCodes(company: CompanyDatabase, staffId: string): Promise<void> {
  await company.sql(sql`
    DELETE FROM "LoginThrottle"
    WHERE "companyId" = ${company.companyId}::uuid AND subject = ${codeSubject(staffId)}`);
}

/**
 * The password of one account was right: its pair starts afresh and is known. All else that the attempt was charged for
 * gets that one charge back and no more, since whoever has one account proves nothing about another of the same e-mail.
 */
export async function forgiveAttempt(
  company: CompanyDatabase,
  { charged, ...pair }: Pair & { charged: readonly string[] },
  now: Date,
): Promise<void> {
  await company.sql(sql`
    WITH pair AS (
      DELETE FROM "LoginThrottle"
      WHERE "companyId" = ${company.companyId}::uuid AND subject = ${pairSubject(pair)}
    )
    INSERT INTO "LoginThrottle" ("companyId", subject, failures, "blockedUntil", "updatedAt")
    VALUES (${company.companyId}::uuid, ${knownSubject(pair)}, 0, ${now}::timestamptz, ${now}::timestamptz)
    ON CONFLICT ("companyId", subject) DO UPDATE SET "updatedAt" = ${now}::timestamptz`);
  await giveBack(company, charged);
}

/** Lets an account be tried at once: its holder chose a new password. */
export async function forgiveAccount(tx: Queries & { companyId: string }, account: string): Promise<void> {
  await tx.sql(sql`
    DELETE FROM "LoginThrottle"
    WHERE "companyId" = ${tx.companyId}::uuid
      AND (subject = ${`account/${account}`} OR starts_with(subject, ${`pair/${account}/`}))`);
}

/** Forgets whatever was counted of an account, and where it came from: there is no such account any more. */
export async function forgetAttempts(tx: Queries & { companyId: string }, account: string): Promise<void> {
  await tx.sql(sql`
    DELETE FROM "LoginThrottle"
    WHERE "companyId" = ${tx.companyId}::uuid
      AND (subject IN (${`account/${account}`}, ${`link/${account}`}) OR starts_with(subject, ${`pair/${account}/`})
        OR starts_with(subject, ${`${KNOWN}${account}/`}))`);
}

/** Forgets counts that would start again anyway, and addresses that nobody signed in from for long. */
export async function forgetFailedLogins(company: CompanyDatabase, now: Date): Promise<void> {
  await company.sql(sql`
    DELETE FROM "LoginThrottle"
    WHERE "companyId" = ${company.companyId}::uuid
      AND "updatedAt" < ${now}::timestamptz - CASE WHEN starts_with(subject, ${KNOWN})
        THEN make_interval(days => ${KNOWN_DAYS}) ELSE make_interval(mins => ${FORGET_MINUTES}) END`);
}

async function isKnownPair(company: CompanyDatabase, pair: Pair, now: Date): Promise<boolean> {
  const [known] = await company.sql(sql`
    SELECT FROM "LoginThrottle"
    WHERE "companyId" = ${company.companyId}::uuid AND subject = ${knownSubject(pair)}
      AND "updatedAt" > ${now}::timestamptz - make_interval(days => ${KNOWN_DAYS})`);
  return known !== undefined;
}

async function giveBack(company: CompanyDatabase, subjects: readonly string[]): Promise<void> {
  await company.sql(sql`
    UPDATE "LoginThrottle" SET failures = greatest(failures - 1, 0)
    WHERE "companyId" = ${company.companyId}::uuid AND subject = ANY(${subjects}::text[])`);
}

async function count(company: CompanyDatabase, subject: string, bound: Bound, now: Date): Promise<void> {
  const { free, longest } = BOUNDS[bound];
  const [row] = await company.sql<{ counted: boolean; blockedUntil: Date }>(sql`
    WITH attempt AS (
      INSERT INTO "LoginThrottle" AS t ("companyId", subject, failures, "blockedUntil", "updatedAt")
      VALUES (${company.companyId}::uuid, ${subject}, 1, ${UNBLOCKED}, ${now}::timestamptz)
      ON CONFLICT ("companyId", subject) DO UPDATE SET
        failures = CASE WHEN t."updatedAt" < ${now}::timestamptz - make_interval(mins => ${FORGET_MINUTES})
          THEN 1 ELSE t.failures + 1 END,
        "blockedUntil" = CASE WHEN t."updatedAt" >= ${now}::timestamptz - make_interval(mins => ${FORGET_MINUTES})
            AND t.failures + 1 >= ${free}
          THEN ${now}::timestamptz + make_interval(secs => least(
            ${FIRST_DELAY_SECONDS} * power(2, least(t.failures + 1 - ${free}, 20)), ${longest}))
          ELSE ${UNBLOCKED} END,
        "updatedAt" = ${now}::timestamptz
      WHERE t."blockedUntil" <= ${now}::timestamptz
      RETURNING "blockedUntil"
    )
    SELECT true AS counted, "blockedUntil" FROM attempt
    UNION ALL
    SELECT false, "blockedUntil" FROM "LoginThrottle"
    WHERE "companyId" = ${company.companyId}::uuid AND subject = ${subject} AND NOT EXISTS (SELECT FROM attempt)`);
  if (row?.counted) return;
  const waitMs = (row?.blockedUntil.getTime() ?? now.getTime()) - now.getTime();
  throw new DomainError(
    "RATE_LIMITED",
    "login.throttled",
    "Too many attempts: wait a little before the next one",
    { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) },
  );
}

/** Long ago, not now: of several who come at once, one who began a little earlier is not blocked by the others. */
const UNBLOCKED = sql`to_timestamp(0)`;

/** How the subjects of addresses that an account signed in from begin. */
const KNOWN = "known/";

const codeSubject = (staffId: string) => `code/${staffId}`;
const addressSubject = ({ address }: Pick<Pair, "address">) => `address/${clientNetwork(address)}`;
const accountSubject = ({ account }: Pair) => `account/${account}`;
const pairSubject = ({ account, address }: Pair) => `pair/${account}/${clientNetwork(address)}`;
const knownSubject = ({ account, address }: Pair) => `${KNOWN}${account}/${clientNetwork(address)}`;
