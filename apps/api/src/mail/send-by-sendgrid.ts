import { MailRefused, type MailTransport, SEND_TIMEOUT_MS } from "./transport";

/** Where the service is; tests put their own in its place. */
export const SENDGRID_URL = "https://api.sendgrid.com";
/** How much of an answer is read. Units: characters. */
const ANSWER_LENGTH = 300;

/**
 * Sends by SendGrid's HTTP interface, without its click and open tracking: it would send a link that opens an account
 * through a host of others, and tell whether somebody has read their mail.
 *
 * Source  https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send
 */
export function sendGridTransport(
  { apiKey, url = SENDGRID_URL }: { apiKey: string; url?: string },
  timeoutMs = SEND_TIMEOUT_MS,
): MailTransport {
  return {
    route: "sendgrid",
    async send({ messageId, from, to, subject, html, text }) {
      const answer = await fetch(new URL("/v3/mail/send", url), {
        method: "POST",
        headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
        body: JSON.stringify({
          personalizations: [{ to: [{ email: to }] }],
          from: { email: from.address, name: from.name },
          subject,
          content: [
            { type: "text/plain", value: text },
            { type: "text/html", value: html },
          ],
          headers: { "Message-ID": messageId },
          tracking_settings: {
            click_tracking: { enable: false, enable_text: false },
            open_tracking: { enable: false },
          },
        }),
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (answer.ok) return void (await answer.body?.cancel());
      // 400 and 413 are about this mail; a key that does not hold and a full queue are mended elsewhere.
      const final = answer.status === 400 || answer.status === 413;
      throw new MailRefused(`SendGrid answered ${answer.status}: ${await beginningOf(answer)}`, final);
    },
  };
}

async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return "";
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= ANSWER_LENGTH) break;
  }
  return text.slice(0, ANSWER_LENGTH);
}
