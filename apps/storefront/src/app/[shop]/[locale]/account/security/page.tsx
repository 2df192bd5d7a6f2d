import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage } from "@/features/account/account-page";
import { AccountSection } from "@/features/account/account-section";
import { changePassword } from "@/features/account/security";
import { SessionList } from "@/features/account/session-list";
import { asCustomer } from "@/features/session/customer";
import { WaitPage } from "@/features/shell/wait-page";
import { orWait, TooManyRequests } from "@/lib/api-problem";

export const generateMetadata = accountMetadata("/account/security", "security");

export default async function SecurityPage(props: PageProps<"/[shop]/[locale]/account/security">) {
  const { locale, t } = await openAccountPage(props);
  const place = { locale, path: "/account/security" };
  const sessions = await orWait(asCustomer(place, (api) => api.session.list.query()));
  if (sessions instanceof TooManyRequests) return <WaitPage seconds={sessions.seconds} />;
  return (
    <>
      <h1 className="font-heading text-h1">{t("pages.security.title")}</h1>
      <AccountSection title={t("security.password")} help={t("security.passwordHelp")}>
        <AccountForm
          action={changePassword}
          fields={[
            { name: "currentPassword", kind: "password", required: true },
            { name: "newPassword", kind: "newPassword", required: true, help: true },
          ]}
          submit={t("security.change")}
        />
      </AccountSection>
      <AccountSection title={t("sessions.title")} help={t("sessions.help")}>
        <SessionList sessions={sessions} />
      </AccountSection>
    </>
  );
}
