import "server-only";
import type { Locale } from "@mizan/contracts/localized-text";
import { requestLocale } from "./i18n-request";
import { pageTitle } from "./page-title";
import { api } from "./trpc-server";

type Client = Awaited<ReturnType<typeof api>>;

/** The title of a record's page: what the record is called, or its kind where that cannot be read. */
export async function recordTitle(
  kind: string,
  read: (client: Client, locale: Locale) => Promise<string>,
): Promise<string> {
  const [client, locale] = await Promise.all([api(), requestLocale()]);
  const name = await read(client, locale).catch(() => null);
  return pageTitle(name ?? kind);
}
