import { sql } from "@mizan/db";
import { EnvError } from "./env";
import type { Services } from "./services";

/** Refuses a database role that row-level security would not bind: it would see every company's rows. */
export async function requireBoundRole({ database }: Pick<Services, "database">): Promise<void> {
  const [role] = await database.ask<{ name: string; isBound: boolean }>(sql`
    SELECT rolname AS name, NOT (rolsuper OR rolbypassrls) AS "isBound" FROM pg_roles WHERE rolname = current_user`);
  if (role?.isBound) return;
  throw new EnvError(
    `DATABASE_URL logs in as ${role?.name}, a superuser or one that bypasses row-level security. Set it to the application's role, mizan_app, which npm run db:migrate makes; the owner's address belongs in DATABASE_OWNER_URL`,
  );
}
