import { buttonClass } from "@mizan/ui/button";
import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage, queryText } from "@/features/account/account-page";
import { AccountSection } from "@/features/account/account-section";
import { confirmIdentity } from "@/features/account/confirm-identity";
import { deleteAccount } from "@/features/account/delete-account";
import type { FieldSpec } from "@/features/account/form-state";
import { asCustomer } from "@/features/session/customer";
import { WaitPage } from "@/features/shell/wait-page";
import { orWait, TooManyRequests } from "@/lib/api-problem";

const password: readonly FieldSpec[] = [{ name: "currentPassword", kind: "password", required: true }];

export const generateMetadata = accountMetadata("/account/data", "data");

export default async function DataPage(props: PageProps<"/[shop]/[locale]/account/data">) {
  const { locale, t } = await openAccountPage(props);
  const place = { locale, path: "/account/data" };
  const { confirm } = await props.searchParams;
  const customer = await orWait(asCustomer(place, (api) => api.customers.own.query()));
  if (customer instanceof TooManyRequests) return <WaitPage seconds={customer.seconds} />;
  return (
    <>
      <h1 className="font-heading text-h1">{t("pages.data.title")}</h1>
      <AccountSection title={t("data.take")} help={t("data.takeHelp")}>
        {queryText(confirm) === null ? (
          <a
            href={`/${locale}/account/data/file`}
            className={buttonClass({ className: "justify-self-start" })}
          >
            {t("data.download")}
          </a>
        ) : (
          <>
            <p>{t("data.confirmHelp")}</p>
            <AccountForm action={confirmIdentity} fields={password} submit={t("data.confirm")} />
          </>
        )}
      </AccountSection>
      <AccountSection title={t("data.delete")} help={t("data.deleteHelp")}>
        <ul className="grid list-disc gap-1 ps-6">
          <li>{t("data.goes")}</li>
          <li>{t("data.stays")}</li>
          <li>{t("data.waits")}</li>
        </ul>
        <AccountForm action={deleteAccount} danger fields={password} submit={t("data.delete")} />
      </AccountSection>
    </>
  );
}
