import {
  ChangePasswordInput,
  ChoosePasswordInput,
  LinkInput,
  LinkRequest,
  Profile,
  RefreshInput,
  Session,
  SignInInput,
  SignInResult,
  SocketToken,
} from "@mizan/contracts/identity";
import { Id } from "@mizan/contracts/ids";
import { CompleteSignInInput, ConfirmedIdentity, ConfirmIdentityInput } from "@mizan/contracts/second-factor";
import {
  acceptInvitation,
  changePassword,
  completeSignIn,
  confirmIdentity,
  endAllSessions,
  endOtherSessions,
  endSession,
  getProfile,
  issueSocketToken,
  listSessions,
  refreshSession,
  requestEmailVerification,
  requestPasswordReset,
  resetPassword,
  signIn,
  verifyEmail,
} from "@mizan/core/identity";
import { trackOrder } from "@mizan/core/orders";
import { z } from "zod";
import { procedure, router } from "../procedure";

const ById = z.object({ id: Id });
const Ended = z.object({ ended: z.int() });

/** Signing in, who one is, one's password and sessions, mailed links, and opening a socket. */
export const sessionRouter = router({
  signIn: procedure("public")
    .input(SignInInput)
    .output(SignInResult)
    .mutation(({ ctx, input }) => signIn(ctx.door, input)),
  completeSignIn: procedure("public")
    .input(CompleteSignInInput)
    .output(SignInResult)
    .mutation(({ ctx, input }) => completeSignIn(ctx.door, input)),
  confirmIdentity: procedure("account")
    .input(ConfirmIdentityInput)
    .output(ConfirmedIdentity)
    .mutation(({ ctx, input }) => confirmIdentity(ctx.context, input, ctx.door)),
  refresh: procedure("public")
    .input(RefreshInput)
    .output(SignInResult)
    .mutation(({ ctx, input }) => refreshSession(ctx.door, input)),
  me: procedure("account")
    .output(Profile)
    .query(({ ctx }) => getProfile(ctx.context)),
  list: procedure("account")
    .output(z.array(Session))
    .query(({ ctx }) => listSessions(ctx.context)),
  end: procedure("account")
    .input(ById)
    .output(ById)
    .mutation(({ ctx, input }) => endSession(ctx.context, input)),
  endOthers: procedure("account")
    .output(Ended)
    .mutation(({ ctx }) => endOtherSessions(ctx.context)),
  endAll: procedure("account")
    .output(Ended)
    .mutation(({ ctx }) => endAllSessions(ctx.context)),
  changePassword: procedure("account")
    .input(ChangePasswordInput)
    .output(SignInResult)
    .mutation(({ ctx, input }) => changePassword(ctx.door, ctx.context, input)),
  requestPasswordReset: procedure("public")
    .input(LinkRequest)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx.door, input)),
  resetPassword: procedure("public")
    .input(ChoosePasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx.door, input)),
  acceptInvitation: procedure("public")
    .input(ChoosePasswordInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.door, input)),
  requestEmailVerification: procedure("public")
    .input(LinkRequest.pick({ email: true }))
    .mutation(({ ctx, input }) => requestEmailVerification(ctx.door, input)),
  verifyEmail: procedure("public")
    .input(LinkInput)
    .output(z.object({ email: z.string() }))
    .mutation(({ ctx, input }) => verifyEmail(ctx.door, input)),
  socketToken: procedure("public")
    .input(z.object({ orderToken: z.string().min(1).max(100).optional() }))
    .output(SocketToken)
    .mutation(async ({ ctx, input }) => {
      const order = input.orderToken ? await trackOrder(ctx.context, { token: input.orderToken }) : undefined;
      return issueSocketToken(ctx.door, ctx.principal, order?.id);
    }),
});
