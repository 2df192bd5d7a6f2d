import { claimMail, listForgottenMails, settleMail } from "@mizan/core/mail";
import type { Context } from "@mizan/core/platform";
import { z } from "zod";
import { MailRefused } from "../mail/transport";
import { writeMail } from "../mail/write-mail";
import type { Services } from "../services";
import type { TakenJob } from "./job-queue";
import { forEachCompany, systemContext } from "./system-context";

/** The queue of this job. */
export const SEND_MAIL = "sendMailJob";

const SendMail = z.object({ companyId: z.uuid(), mailId: z.uuid() });
/** Which mail waits. */
export type SendMail = z.infer<typeof SendMail>;

/**
 * Sends the mails that wait. One that was sent, by whomever, is left alone, so a job that comes twice does nothing.
 *
 * Errors  AggregateError when a mail has to be tried again: the queue then waits longer each time.
 */
export async function sendMailJob(services: Services, jobs: readonly TakenJob[]): Promise<void> {
  const tried = jobs.map(({ data }) => {
    const { companyId, mailId } = SendMail.parse(data);
    return sendMail(services, systemContext(services, companyId, SEND_MAIL), mailId);
  });
  await allOf(tried);
}

/** Sends mails whose job was lost, or whose sender died. */
export async function forgottenMailsJob(services: Services): Promise<void> {
  await forEachCompany(services, "forgottenMailsJob", async (ctx) => {
    const forgotten = await listForgottenMails(ctx);
    await allOf(forgotten.map(({ id }) => sendMail(services, ctx, id)));
  });
}

/** Errors: throws when the mail is to be tried again. */
async function sendMail(services: Services, ctx: Context, id: string): Promise<void> {
  const mail = await claimMail(ctx, { id });
  if (!mail) return;
  try {
    const written = await writeMail(services, ctx, mail, { withLink: true });
    if (typeof written === "string") {
      await settleMail(ctx, mail, { state: "failed", error: written });
      return;
    }
    if (!services.mailer) {
      await settleMail(ctx, mail, { state: "kept" });
      return;
    }
    const route = await services.mailer.send({ ...written, id, to: mail.to });
    await settleMail(ctx, mail, { state: "sent", route });
  } catch (error) {
    const final = error instanceof MailRefused && error.final;
    const message = error instanceof Error ? error.message : String(error);
    const state = await settleMail(ctx, mail, { state: final ? "failed" : "again", error: message });
    if (state === "queued") throw error;
    services.log.error({ mail: id, error: message }, "A mail was given up");
  }
}

async function allOf(work: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(work);
  const failures = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} mails are tried again`);
}
