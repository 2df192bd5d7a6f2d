import "server-only";
import type { PublicSettings } from "@mizan/contracts/settings";
import { cache } from "react";
import { api } from "./trpc-server";

/** What the store shows about itself, or null while the API does not answer: a sign-in page has to stand either way. */
export const storeSettings = cache(async (): Promise<PublicSettings | null> => {
  // Outside the try: Next tells that a page is dynamic by throwing here.
  const client = await api();
  try {
    return await client.settings.public.query();
  } catch (error) {
    console.error("The store's settings could not be read", error);
    return null;
  }
});
