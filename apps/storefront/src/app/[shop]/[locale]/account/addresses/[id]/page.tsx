import { buttonClass } from "@mizan/ui/button";
import { notFound } from "next/navigation";
import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage } from "@/features/account/account-page";
import { addressFields } from "@/features/account/address-fields";
import { saveAddress } from "@/features/account/addresses";
import { asCustomer } from "@/features/session/customer";
import { WaitPage } from "@/features/shell/wait-page";
import { Link } from "@/i18n/navigation";
import { orWait, TooManyRequests } from "@/lib/api-problem";

export const generateMetadata = accountMetadata("/account/addresses", "editAddress");

export default async function EditAddressPage(props: PageProps<"/[shop]/[locale]/account/addresses/[id]">) {
  const { locale, t } = await openAccountPage(props);
  const { id } = await props.params;
  const place = { locale, path: "/account/addresses" };
  const addresses = await orWait(asCustomer(place, (api) => api.customers.addresses.query()));
  if (addresses instanceof TooManyRequests) return <WaitPage seconds={addresses.seconds} />;
  const address = addresses.find((kept) => kept.id === id) ?? notFound();
  return (
    <>
      <h1 className="font-heading text-h1">{t("pages.editAddress.title")}</h1>
      <AccountForm action={saveAddress} hidden={{ id }} fields={addressFields(address)} submit={t("save")}>
        <Link href="/account/addresses" className={buttonClass({ variant: "quiet" })}>
          {t("cancel")}
        </Link>
      </AccountForm>
    </>
  );
}
