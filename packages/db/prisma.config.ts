import { defineConfig } from "prisma/config";

// Only `prisma generate` reads this: migrations run through src/migrate, which needs no native engine.
export default defineConfig({ schema: "prisma/schema", migrations: { path: "prisma/migrations" } });
