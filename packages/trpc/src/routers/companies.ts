import { Company, OpenCompanyInput, OpenedCompany, UpdateCompanyInput } from "@mizan/contracts/companies";
import { listPlatformCompanies, openCompany, updateCompany } from "@mizan/core/companies";
import { z } from "zod";
import { procedure, router } from "../procedure";

/** The companies of the platform, for those who run it. */
export const companiesRouter = router({
  list: procedure("operator")
    .output(z.array(Company))
    .query(({ ctx }) => listPlatformCompanies(ctx.door.database, ctx.context)),
  open: procedure("operator")
    .input(OpenCompanyInput)
    .output(OpenedCompany)
    .mutation(async ({ ctx, input }) => {
      const { company, invitation } = await openCompany(ctx.door, ctx.context, input);
      return { company, invitation: await ctx.handOver(invitation) };
    }),
  update: procedure("operator")
    .input(UpdateCompanyInput)
    .output(Company)
    .mutation(({ ctx, input }) => updateCompany(ctx.door, ctx.context, input)),
});
