import { Button } from "@mizan/ui/button";
import { NextIntlClientProvider } from "next-intl";
import { AccountNav } from "@/features/account/account-nav";
import { openAccountPage } from "@/features/account/account-page";
import { signOut } from "@/features/account/security";

/** What stands around every page of the account. */
export default async function AccountLayout({ children, params }: LayoutProps<"/[shop]/[locale]/account">) {
  const { t, words } = await openAccountPage({ params });
  return (
    <NextIntlClientProvider messages={words}>
      <div className="mx-auto grid max-w-4xl gap-6">
        <div className="grid gap-3">
          <form action={signOut} className="justify-self-end">
            <Button type="submit" variant="quiet" size="sm">
              {t("signOut")}
            </Button>
          </form>
          <AccountNav />
        </div>
        {children}
      </div>
    </NextIntlClientProvider>
  );
}
