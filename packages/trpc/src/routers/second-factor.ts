import {
  ConfirmSecondFactorInput,
  RecoveryCodes,
  SaveSecurityPolicyInput,
  SecondFactor,
  SecondFactorSeed,
  SecurityPolicy,
} from "@mizan/contracts/second-factor";
import {
  beginSecondFactor,
  confirmSecondFactor,
  disableSecondFactor,
  getSecondFactor,
  getSecurityPolicy,
  replaceRecoveryCodes,
  saveSecurityPolicy,
} from "@mizan/core/identity";
import { procedure, router } from "../procedure";

/** One's own second factor. */
export const secondFactorRouter = router({
  own: procedure("account")
    .output(SecondFactor)
    .query(({ ctx }) => getSecondFactor(ctx.context)),
  begin: procedure("account")
    .output(SecondFactorSeed)
    .mutation(({ ctx }) => beginSecondFactor(ctx.context)),
  confirm: procedure("account")
    .input(ConfirmSecondFactorInput)
    .output(RecoveryCodes)
    .mutation(({ ctx, input }) => confirmSecondFactor(ctx.context, input)),
  replaceRecoveryCodes: procedure("account")
    .output(RecoveryCodes)
    .mutation(({ ctx }) => replaceRecoveryCodes(ctx.context)),
  disable: procedure("account").mutation(({ ctx }) => disableSecondFactor(ctx.context)),
});

/** What the company asks of its staff. */
export const securityRouter = router({
  get: procedure("settings:read")
    .output(SecurityPolicy)
    .query(({ ctx }) => getSecurityPolicy(ctx.context)),
  save: procedure("settings:write")
    .input(SaveSecurityPolicyInput)
    .output(SecurityPolicy)
    .mutation(({ ctx, input }) => saveSecurityPolicy(ctx.context, input)),
});
