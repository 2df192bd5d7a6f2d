import { linkClass } from "@mizan/ui/link";
import { NextIntlClientProvider } from "next-intl";
import { AccountCard } from "@/features/account/account-card";
import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage, queryText } from "@/features/account/account-page";
import { FailureNote } from "@/features/account/form-report";
import { resendVerification, verifyEmail } from "@/features/account/mailed-links";
import { Link } from "@/i18n/navigation";

export const generateMetadata = accountMetadata("/verify-email", "verify");

/** A press confirms, not the opening of the page: mail filters open the links that they find. */
export default async function VerifyEmailPage(props: PageProps<"/[shop]/[locale]/verify-email">) {
  const { t, words } = await openAccountPage(props);
  const token = queryText((await props.searchParams).token);
  return (
    <NextIntlClientProvider messages={words}>
      <AccountCard
        title={t("pages.verify.title")}
        help={t("pages.verify.help")}
        links={
          <>
            <p>
              <Link href="/account" className={linkClass()}>
                {t("toAccount")}
              </Link>
            </p>
            <details open={!token}>
              <summary className="cursor-pointer text-text-2">{t("anotherLink")}</summary>
              <div className="mt-3">
                <AccountForm
                  action={resendVerification}
                  quiet
                  fields={[{ name: "email", kind: "email", required: true, autoComplete: "username" }]}
                  submit={t("sendLink")}
                />
              </div>
            </details>
          </>
        }
      >
        {token ? (
          <AccountForm
            action={verifyEmail}
            once
            hidden={{ token }}
            fields={[]}
            submit={t("pages.verify.title")}
          />
        ) : (
          <FailureNote failure={{ type: "link" }} />
        )}
      </AccountCard>
    </NextIntlClientProvider>
  );
}
