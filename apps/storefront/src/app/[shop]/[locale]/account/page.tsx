import { StatusBadge } from "@mizan/ui/badge";
import { Ltr } from "@mizan/ui/bdi";
import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage } from "@/features/account/account-page";
import { AccountSection } from "@/features/account/account-section";
import { resendVerification } from "@/features/account/mailed-links";
import { changeEmail, saveProfile } from "@/features/account/profile";
import { asCustomer } from "@/features/session/customer";
import { WaitPage } from "@/features/shell/wait-page";
import { orWait, TooManyRequests } from "@/lib/api-problem";

export const generateMetadata = accountMetadata("/account", "profile");

export default async function AccountPage(props: PageProps<"/[shop]/[locale]/account">) {
  const { locale, t } = await openAccountPage(props);
  const customer = await orWait(asCustomer({ locale, path: "/account" }, (api) => api.customers.own.query()));
  if (customer instanceof TooManyRequests) return <WaitPage seconds={customer.seconds} />;
  const email = customer.email ?? "";
  return (
    <>
      <h1 className="font-heading text-h1">{t("pages.profile.title")}</h1>
      <AccountSection title={t("profile.title")}>
        <AccountForm
          action={saveProfile}
          fields={[
            { name: "name", required: true, autoComplete: "name", value: customer.name },
            { name: "phone", kind: "tel", autoComplete: "tel", value: customer.phone ?? "" },
            { name: "locale", kind: "locale", required: true, value: customer.locale, help: true },
          ]}
          submit={t("save")}
        />
      </AccountSection>
      <AccountSection title={t("profile.email")}>
        <p className="flex flex-wrap items-center gap-2">
          <Ltr>{email}</Ltr>
          <StatusBadge tone={customer.isVerified ? "ok" : "warn"}>
            {t(customer.isVerified ? "profile.verified" : "profile.unverified")}
          </StatusBadge>
        </p>
        {!customer.isVerified && (
          <AccountForm
            action={resendVerification}
            quiet
            hidden={{ email }}
            fields={[]}
            submit={t("profile.resend")}
          />
        )}
        <AccountForm
          action={changeEmail}
          quiet
          fields={[
            { name: "email", kind: "email", required: true, autoComplete: "email", help: true },
            { name: "currentPassword", kind: "password", required: true },
          ]}
          submit={t("profile.changeEmail")}
        />
      </AccountSection>
    </>
  );
}
