import { createTestDatabase } from "@mizan/db/testing";
import { expect, it } from "vitest";
import { requireBoundRole } from "../src/bound-role";
import { startApp } from "./open-api";

it("does not serve with a database role that sees every company's rows", async () => {
  const { appUrl, ownerUrl, drop } = await createTestDatabase();
  for (const [url, outcome] of [
    [appUrl, undefined],
    [ownerUrl, expect.stringMatching(/superuser.*mizan_app/)],
  ] as const) {
    const { services, close } = await startApp({ DATABASE_URL: url });
    const refusal = await requireBoundRole(services).catch((error: Error) => error.message);
    expect(refusal).toEqual(outcome);
    await close();
  }
  await drop();
});
