import { accountRoutes } from "./accounts";
import { adminRoutes } from "./admins";
import { categoryRoutes } from "./categories";
import { customerRoutes } from "./customers";
import { inventoryRoutes } from "./inventory";
import { orderRoutes } from "./orders";
import { pingRoutes } from "./ping";
import { productUnitRoutes } from "./product-units";
import { productRoutes } from "./products";
import { settingRoutes } from "./settings";
import { uploadRoutes } from "./uploads";

/** Every documented path that is served. */
export const routes = [
  ...productRoutes,
  ...orderRoutes,
  ...inventoryRoutes,
  ...productUnitRoutes,
  ...categoryRoutes,
  ...uploadRoutes,
  ...accountRoutes,
  ...customerRoutes,
  ...adminRoutes,
  ...settingRoutes,
  ...pingRoutes,
];
