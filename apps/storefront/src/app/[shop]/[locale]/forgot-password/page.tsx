import { linkClass } from "@mizan/ui/link";
import { NextIntlClientProvider } from "next-intl";
import { AccountCard } from "@/features/account/account-card";
import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage } from "@/features/account/account-page";
import { forgotPassword } from "@/features/account/mailed-links";
import { Link } from "@/i18n/navigation";

export const generateMetadata = accountMetadata("/forgot-password", "forgot");

export default async function ForgotPasswordPage(props: PageProps<"/[shop]/[locale]/forgot-password">) {
  const { t, words } = await openAccountPage(props);
  return (
    <NextIntlClientProvider messages={words}>
      <AccountCard
        title={t("pages.forgot.title")}
        help={t("pages.forgot.help")}
        links={
          <p>
            <Link href="/sign-in" className={linkClass()}>
              {t("pages.signIn.title")}
            </Link>
          </p>
        }
      >
        <AccountForm
          action={forgotPassword}
          once
          fields={[{ name: "email", kind: "email", required: true, autoComplete: "username" }]}
          submit={t("sendLink")}
        />
      </AccountCard>
    </NextIntlClientProvider>
  );
}
