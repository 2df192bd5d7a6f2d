import { router } from "./procedure";
import { apiKeysRouter } from "./routers/api-keys";
import { auditRouter } from "./routers/audit";
import { categoriesRouter, unitsRouter } from "./routers/categories";
import { companiesRouter } from "./routers/companies";
import { customersRouter } from "./routers/customers";
import { inventoryRouter } from "./routers/inventory";
import { mailsRouter } from "./routers/mails";
import { ordersRouter } from "./routers/orders";
import { productsRouter } from "./routers/products";
import { secondFactorRouter, securityRouter } from "./routers/second-factor";
import { sessionRouter } from "./routers/session";
import { settingsRouter } from "./routers/settings";
import { rolesRouter, staffRouter } from "./routers/staff";

/** Everything the web apps can ask, one router per module. */
export const appRouter = router({
  session: sessionRouter,
  secondFactor: secondFactorRouter,
  security: securityRouter,
  settings: settingsRouter,
  products: productsRouter,
  categories: categoriesRouter,
  units: unitsRouter,
  inventory: inventoryRouter,
  orders: ordersRouter,
  customers: customersRouter,
  mails: mailsRouter,
  staff: staffRouter,
  roles: rolesRouter,
  apiKeys: apiKeysRouter,
  audit: auditRouter,
  companies: companiesRouter,
});

/** The type that clients are built from; it carries no code. */
export type AppRouter = typeof appRouter;
