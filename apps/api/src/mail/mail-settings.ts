import wellKnown from "nodemailer/lib/well-known";
import type { Env } from "../env";

/** By which ways mails go out, and from which address. */
export interface MailSettings {
  sender: string;
  sendGrid: { apiKey: string } | null;
  smtp: SmtpSettings | null;
}

/** A mail server. `secure` speaks TLS from the first byte; else the connection is raised to TLS before anything is said. */
export interface SmtpSettings {
  host: string;
  port: number;
  secure: boolean;
  auth: { user: string; pass: string } | null;
}

type MailEnv = Pick<
  Env,
  "SENDGRID_API_KEY" | "SENDER_EMAIL" | "EMAIL_HOST" | "EMAIL_PORT" | "EMAIL_USER" | "EMAIL_PASSWORD"
>;

const SUBMISSION_PORT = 587;
const TLS_PORT = 465;

/** How mails are sent; null when nothing says how. Errors: throws on what `mailProblems` tells. */
export function mailSettings(env: MailEnv): MailSettings | null {
  const [problem] = mailProblems(env);
  if (problem) throw new Error(problem);
  const smtp = smtpSettings(env);
  const sender = env.SENDER_EMAIL;
  const { SENDGRID_API_KEY: apiKey } = env;
  if (!sender || (!smtp && !apiKey)) return null;
  return { sender, sendGrid: apiKey ? { apiKey } : null, smtp };
}

/** What is half said of how mails are sent, and how each is mended. */
export function mailProblems(env: MailEnv): string[] {
  const { EMAIL_HOST, EMAIL_USER, EMAIL_PASSWORD, SENDGRID_API_KEY, SENDER_EMAIL } = env;
  const problems = [];
  if ((SENDGRID_API_KEY || EMAIL_HOST || EMAIL_USER) && !SENDER_EMAIL)
    problems.push("SENDER_EMAIL is not set: set it to the address that mails come from");
  if ((EMAIL_USER === undefined) !== (EMAIL_PASSWORD === undefined))
    problems.push("EMAIL_USER and EMAIL_PASSWORD go together: set both, or neither");
  if (EMAIL_USER && !EMAIL_HOST && !knownServer(EMAIL_USER))
    problems.push(
      "EMAIL_HOST is not set: set it to the mail server of EMAIL_USER, for example smtp.example.com",
    );
  return problems;
}

/**
 * The documents of the shop name a user and a password and no server: it follows from the user's address where it is a
 * well-known one. Source: seeds/003 "Email Configuration".
 */
function smtpSettings({ EMAIL_HOST, EMAIL_PORT, EMAIL_USER, EMAIL_PASSWORD }: MailEnv): SmtpSettings | null {
  const auth = EMAIL_USER && EMAIL_PASSWORD ? { user: EMAIL_USER, pass: EMAIL_PASSWORD } : null;
  const known = EMAIL_USER && !EMAIL_HOST ? knownServer(EMAIL_USER) : null;
  const host = EMAIL_HOST ?? known?.host;
  if (!host) return null;
  const port = EMAIL_PORT ?? known?.port ?? SUBMISSION_PORT;
  return { host, port, secure: port === TLS_PORT, auth };
}

function knownServer(address: string): { host: string; port: number } | null {
  const [, domain] = address.split("@");
  const server = (domain && wellKnown(domain)) || null;
  return server?.host ? { host: server.host, port: Number(server.port ?? SUBMISSION_PORT) } : null;
}
