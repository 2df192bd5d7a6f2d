import { Profile, SignInInput, SignInResult, SocketToken } from "@mizan/contracts/identity";
import { getProfile, issueSocketToken, type SignInDoor, signIn } from "@mizan/core/identity";
import { trackOrder } from "@mizan/core/orders";
import { z } from "zod";
import { procedure, router, type TrpcContext } from "../procedure";

const signInDoor = ({ services, namedCompanyId, ip, userAgent, context }: TrpcContext): SignInDoor => ({
  ...services,
  companyId: namedCompanyId,
  ip,
  userAgent,
  now: context.now,
});

/** Signing in, who one is, and opening a socket. */
export const sessionRouter = router({
  signIn: procedure("public")
    .input(SignInInput)
    .output(SignInResult)
    .mutation(({ ctx, input }) => signIn(signInDoor(ctx), input)),
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
