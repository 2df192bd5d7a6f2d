import "./globals.css";
import { deadPictureScript } from "@mizan/ui/dead-picture-script";
import { LocaleProvider } from "@mizan/ui/locale-provider";
import { ThemeProvider } from "@mizan/ui/theme-provider";
import { Toaster } from "@mizan/ui/toaster";
import { TooltipProvider } from "@mizan/ui/tooltip";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { ApiProvider } from "@/features/session/api-provider";
import { requestLocale } from "@/lib/i18n-request";
import { directionOf } from "@/lib/locale";
import { pageTitle } from "@/lib/page-title";
import { ownerOf } from "@/lib/session/refuse-former-owner";
import { auth } from "@/lib/session/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: await pageTitle(), robots: { index: false, follow: false } };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f6f2" },
    { media: "(prefers-color-scheme: dark)", color: "#0c110e" },
  ],
};

export default async function RootLayout({ children }: LayoutProps<"/">) {
  const [locale, incoming, t, session] = await Promise.all([
    requestLocale(),
    headers(),
    getTranslations(),
    auth(),
  ]);
  const dir = directionOf(locale);
  const nonce = incoming.get("x-nonce") ?? undefined;
  return (
    <html lang={locale} dir={dir} data-room="ledger" suppressHydrationWarning>
      <head>
        <script
          nonce={nonce}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours
          dangerouslySetInnerHTML={{ __html: deadPictureScript }}
          // Browsers hide a nonce from scripts, and so from the comparison with the page as it was rendered.
          suppressHydrationWarning
        />
      </head>
      <body>
        <ThemeProvider nonce={nonce}>
          <LocaleProvider locale={locale} dir={dir}>
            <NextIntlClientProvider>
              <NuqsAdapter>
                <ApiProvider owner={session && ownerOf(session)}>
                  <TooltipProvider>
                    {children}
                    <Toaster labels={{ region: t("shell.messages"), close: t("action.close") }} />
                  </TooltipProvider>
                </ApiProvider>
              </NuqsAdapter>
            </NextIntlClientProvider>
          </LocaleProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
