import { linkClass } from "@mizan/ui/link";
import { NextIntlClientProvider } from "next-intl";
import { AccountCard } from "@/features/account/account-card";
import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage } from "@/features/account/account-page";
import { signIn } from "@/features/account/sign-in";
import { SignInNote } from "@/features/account/sign-in-note";
import { returnPath } from "@/features/session/return-path";
import { auth } from "@/features/session/session";
import { SignInReason } from "@/features/session/sign-in-reason";
import { Link, redirect } from "@/i18n/navigation";

export const generateMetadata = accountMetadata("/sign-in", "signIn");

export default async function SignInPage(props: PageProps<"/[shop]/[locale]/sign-in">) {
  const { locale, t, words } = await openAccountPage(props);
  const query = await props.searchParams;
  const reason = SignInReason.safeParse(query.reason).data;
  const next = returnPath(query.next);
  // Whoever is here for a reason holds a session that is over, which is not to lead them back and forth.
  if (!reason && (await auth())) redirect({ href: next, locale });
  return (
    <NextIntlClientProvider messages={words}>
      <AccountCard
        title={t("pages.signIn.title")}
        help={t("pages.signIn.help")}
        links={
          <>
            <p>
              {t("noAccount")}{" "}
              <Link href={{ pathname: "/sign-up", query: { next } }} className={linkClass()}>
                {t("pages.signUp.title")}
              </Link>
            </p>
            {next === "/checkout" && (
              <p>
                <Link href="/checkout" className={linkClass()}>
                  {t("asGuest")}
                </Link>
              </p>
            )}
          </>
        }
      >
        {reason && <SignInNote reason={reason} />}
        <AccountForm
          action={signIn}
          hidden={{ next }}
          fields={[
            { name: "email", kind: "email", required: true, autoComplete: "username" },
            { name: "password", kind: "password", required: true },
          ]}
          submit={t("pages.signIn.title")}
        >
          <Link href="/forgot-password" className={linkClass({ className: "text-small" })}>
            {t("pages.forgot.title")}
          </Link>
        </AccountForm>
      </AccountCard>
    </NextIntlClientProvider>
  );
}
