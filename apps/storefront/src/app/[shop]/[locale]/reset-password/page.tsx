import { linkClass } from "@mizan/ui/link";
import { NextIntlClientProvider } from "next-intl";
import { AccountCard } from "@/features/account/account-card";
import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage, queryText } from "@/features/account/account-page";
import { FailureNote } from "@/features/account/form-report";
import { resetPassword } from "@/features/account/mailed-links";
import { Link } from "@/i18n/navigation";

export const generateMetadata = accountMetadata("/reset-password", "reset");

export default async function ResetPasswordPage(props: PageProps<"/[shop]/[locale]/reset-password">) {
  const { t, words } = await openAccountPage(props);
  const token = queryText((await props.searchParams).token);
  return (
    <NextIntlClientProvider messages={words}>
      <AccountCard
        title={t("pages.reset.title")}
        help={t("pages.reset.help")}
        links={
          <p>
            <Link href="/forgot-password" className={linkClass()}>
              {t("anotherLink")}
            </Link>
          </p>
        }
      >
        {token ? (
          <AccountForm
            action={resetPassword}
            hidden={{ token }}
            fields={[{ name: "password", kind: "newPassword", required: true, help: true }]}
            submit={t("pages.reset.title")}
          />
        ) : (
          <FailureNote failure={{ type: "link" }} />
        )}
      </AccountCard>
    </NextIntlClientProvider>
  );
}
