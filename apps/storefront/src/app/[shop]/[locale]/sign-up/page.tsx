import { linkClass } from "@mizan/ui/link";
import { NextIntlClientProvider } from "next-intl";
import { AccountCard } from "@/features/account/account-card";
import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage } from "@/features/account/account-page";
import { signUp } from "@/features/account/sign-up";
import { returnPath } from "@/features/session/return-path";
import { Link } from "@/i18n/navigation";

export const generateMetadata = accountMetadata("/sign-up", "signUp");

export default async function SignUpPage(props: PageProps<"/[shop]/[locale]/sign-up">) {
  const { t, words } = await openAccountPage(props);
  const next = returnPath((await props.searchParams).next);
  return (
    <NextIntlClientProvider messages={words}>
      <AccountCard
        title={t("pages.signUp.title")}
        help={t("pages.signUp.help")}
        links={
          <p>
            {t("haveAccount")}{" "}
            <Link href={{ pathname: "/sign-in", query: { next } }} className={linkClass()}>
              {t("pages.signIn.title")}
            </Link>
          </p>
        }
      >
        <AccountForm
          action={signUp}
          once
          fields={[
            { name: "name", required: true, autoComplete: "name" },
            { name: "email", kind: "email", required: true, autoComplete: "username", help: true },
            { name: "phone", kind: "tel", autoComplete: "tel" },
            { name: "password", kind: "newPassword", required: true, help: true },
          ]}
          submit={t("pages.signUp.title")}
        />
      </AccountCard>
    </NextIntlClientProvider>
  );
}
