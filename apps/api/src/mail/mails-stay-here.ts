import type { Services } from "../services";

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/;

/**
 * Whether this is a developer's installation: no mail leaves it, and none of it is reached from another machine.
 *
 * Only there does the outbox show the links of mails. A link lets its holder act as the mail's recipient, so a colleague
 * who may read mails could choose the owner's password.
 */
export const mailsStayHere = ({ env, mailer }: Pick<Services, "env" | "mailer">): boolean =>
  mailer === null &&
  [env.HOST, hostOf(env.STORE_URL), hostOf(env.ADMIN_URL)].every((host) => LOOPBACK.test(host));

const hostOf = (url: string) => new URL(url).hostname;
