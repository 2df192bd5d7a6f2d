export {
  type CompanyDatabase,
  Database,
  type DatabaseOptions,
  type Queries,
  type RunSql,
  type SqlStatement,
} from "./database";
export { constraintOf, isDiskFull, isRetryable, isUnreachable, sqlStateOf } from "./errors";
export { Prisma } from "./generated/client";
export { join, raw, sql } from "./sql";
export type { TransactionQueries } from "./transaction";
