import { Profile, SignInInput, SignInResult, SocketToken } from "@mizan/contracts/identity";
import { getProfile, issueSocketToken, signIn } from "@mizan/core/identity";
import { trackOrder } from "@mizan/core/orders";
import { z } from "zod";
import { procedure, router } from "../procedure";

/** Signing in, who one is, and opening a socket. */
export const sessionRouter = router({
  signIn: procedure("public")
    .input(SignInInput)
    .output(SignInResult)
    .mutation(({ ctx, input }) =>
      signIn({ ...ctx.services, companyId: ctx.namedCompanyId, ip: ctx.ip, now: ctx.context.now }, input),
    ),
  me: procedure("account")
    .output(Profile)
    .query(({ ctx }) => getProfile(ctx.context)),
  socketToken: procedure("public")
    .input(z.object({ orderToken: z.string().min(1).max(100).optional() }))
    .output(SocketToken)
    .mutation(async ({ ctx, input }) => {
      const order = input.orderToken ? await trackOrder(ctx.context, { token: input.orderToken }) : undefined;
      return issueSocketToken(ctx.services, ctx.principal, order?.id);
    }),
});
