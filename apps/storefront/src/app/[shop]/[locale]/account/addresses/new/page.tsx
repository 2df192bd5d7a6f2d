import { buttonClass } from "@mizan/ui/button";
import { AccountForm } from "@/features/account/account-form";
import { accountMetadata, openAccountPage } from "@/features/account/account-page";
import { addressFields } from "@/features/account/address-fields";
import { saveAddress } from "@/features/account/addresses";
import { toSignIn } from "@/features/session/customer";
import { auth } from "@/features/session/session";
import { Link } from "@/i18n/navigation";

export const generateMetadata = accountMetadata("/account/addresses/new", "newAddress");

export default async function NewAddressPage(props: PageProps<"/[shop]/[locale]/account/addresses/new">) {
  const { locale, t } = await openAccountPage(props);
  if (!(await auth())) toSignIn({ locale, path: "/account/addresses/new" });
  return (
    <>
      <h1 className="font-heading text-h1">{t("pages.newAddress.title")}</h1>
      <AccountForm action={saveAddress} fields={addressFields()} submit={t("save")}>
        <Link href="/account/addresses" className={buttonClass({ variant: "quiet" })}>
          {t("cancel")}
        </Link>
      </AccountForm>
    </>
  );
}
