export { type AppRouter, appRouter } from "./app-router";
export type { Problem } from "./problem";
export { type ProcedureMeta, permissionsOf, type TrpcContext } from "./procedure";
