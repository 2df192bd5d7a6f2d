import { Id } from "@mizan/contracts/ids";
import { ListMailsInput, MailDetail, MailPage } from "@mizan/contracts/mail";
import { getMail, listMails, resendMail } from "@mizan/core/mail";
import { z } from "zod";
import { procedure, router } from "../procedure";

const ById = z.object({ id: Id });

/** The outbox: every mail that was promised. */
export const mailsRouter = router({
  list: procedure("mail:read")
    .input(ListMailsInput)
    .output(MailPage)
    .query(({ ctx, input }) => listMails(ctx.context, input)),
  get: procedure("mail:read")
    .input(ById)
    .output(MailDetail)
    .query(async ({ ctx, input }) => {
      const mail = await getMail(ctx.context, input);
      return { ...mail, content: await ctx.mails.show(ctx.context, mail) };
    }),
  resend: procedure("mail:write")
    .input(ById)
    .output(ById)
    .mutation(({ ctx, input }) => resendMail(ctx.context, input)),
});
