/** The role that everything but migrations and seeds uses, and that row-level security binds. */
import pg from "pg";

/** Migrations grant rights to this name. */
const APP_ROLE = "mizan_app";

/**
 * Creates the role where it is missing and refuses one that row-level security would not bind.
 *
 * @param {{ ownerUrl: string, appUrl: string }} addresses
 */
export async function prepareApplicationRole({ ownerUrl, appUrl }) {
  const { username, password } = new URL(appUrl);
  if (decodeURIComponent(username) !== APP_ROLE) {
    throw new Error(
      `DATABASE_URL must log in as ${APP_ROLE}, the role that the migrations grant rights to; it names "${username}".`,
    );
  }
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select rolname = current_user as owner, rolsuper or rolbypassrls as unbound from pg_roles where rolname = $1",
      [APP_ROLE],
    );
    const [role] = rows;
    if (role?.owner) throw new Error(`DATABASE_OWNER_URL must log in as another role than ${APP_ROLE}.`);
    if (role?.unbound) {
      throw new Error(
        `The role ${APP_ROLE} is a superuser or bypasses row-level security: it would see every company's rows.`,
      );
    }
    if (!role) {
      const secret = client.escapeLiteral(decodeURIComponent(password));
      await client.query(
        `create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole password ${secret}`,
      );
    }
    await allowOwnSchemas(client);
  } finally {
    await client.end();
  }
}

/**
 * The job queue makes its own schema, and asks for this right even when the schema is there.
 *
 * @param {pg.Client} client
 */
export async function allowOwnSchemas(client) {
  const { rows } = await client.query("select current_database() as name");
  await client.query(`grant create on database ${client.escapeIdentifier(rows[0].name)} to ${APP_ROLE}`);
}
