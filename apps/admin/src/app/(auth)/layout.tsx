import { pickText } from "@mizan/contracts/pick-text";
import { getTranslations } from "next-intl/server";
import { LanguageSwitch } from "@/components/language-switch";
import { ReceiptMotif } from "@/features/sign-in/receipt-motif";
import { requestLocale } from "@/lib/i18n-request";
import { storeSettings } from "@/lib/store-settings";

export default async function AuthLayout({ children }: LayoutProps<"/">) {
  const [t, locale, settings] = await Promise.all([getTranslations(), requestLocale(), storeSettings()]);
  const store = settings === null ? t("app.name") : pickText(settings.name, locale);
  return (
    <div className="grid min-h-dvh grid-cols-1 lg:grid-cols-2">
      <aside className="flex flex-col justify-between gap-8 border-e border-border bg-surface-2 p-6 max-lg:hidden lg:p-12">
        <p className="font-heading text-h2">{t("app.name")}</p>
        <ReceiptMotif store={store} />
        <p className="text-text-2">{t("app.tagline")}</p>
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="flex items-center justify-between p-4">
          <p className="font-heading text-h2 lg:invisible">{store}</p>
          <LanguageSwitch />
        </header>
        <main
          id="main"
          className="mx-auto flex w-full max-w-[24.5rem] flex-1 flex-col justify-center px-4 pb-24"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
