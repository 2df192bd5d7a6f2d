import {
  Company,
  CompanyVisit,
  FindShopInput,
  OpenCompanyInput,
  OpenedCompany,
  ShopOfHost,
  UpdateCompanyInput,
} from "@mizan/contracts/companies";
import { Id } from "@mizan/contracts/ids";
import {
  enterCompany,
  findShop,
  leaveCompany,
  listPlatformCompanies,
  openCompany,
  updateCompany,
} from "@mizan/core/companies";
import { z } from "zod";
import { procedure, router } from "../procedure";

const ById = z.object({ id: Id });

/** The companies of the platform, for those who run it; and whose shop a host shows, for the storefront. */
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
  enter: procedure("operator")
    .input(ById)
    .output(CompanyVisit)
    .mutation(({ ctx, input }) => enterCompany(ctx.door, ctx.context, input)),
  leave: procedure("account")
    .output(ById)
    .mutation(({ ctx }) => leaveCompany(ctx.context)),
  shopOf: procedure("public")
    .input(FindShopInput)
    .output(ShopOfHost)
    .query(({ ctx, input }) => findShop(ctx.door, input)),
});
