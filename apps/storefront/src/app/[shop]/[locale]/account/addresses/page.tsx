import { buttonClass } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { accountMetadata, openAccountPage } from "@/features/account/account-page";
import { AddressCard } from "@/features/account/address-card";
import { asCustomer } from "@/features/session/customer";
import { WaitPage } from "@/features/shell/wait-page";
import { Link } from "@/i18n/navigation";
import { orWait, TooManyRequests } from "@/lib/api-problem";

export const generateMetadata = accountMetadata("/account/addresses", "addresses");

export default async function AddressesPage(props: PageProps<"/[shop]/[locale]/account/addresses">) {
  const { locale, t } = await openAccountPage(props);
  const place = { locale, path: "/account/addresses" };
  const addresses = await orWait(asCustomer(place, (api) => api.customers.addresses.query()));
  if (addresses instanceof TooManyRequests) return <WaitPage seconds={addresses.seconds} />;
  const add = (
    <Link href="/account/addresses/new" className={buttonClass({ variant: "primary" })}>
      {t("addresses.add")}
    </Link>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-heading text-h1">{t("pages.addresses.title")}</h1>
        {addresses.length > 0 && add}
      </div>
      {addresses.length === 0 ? (
        <EmptyState
          kind="first"
          title={t("addresses.none")}
          description={t("pages.addresses.help")}
          action={add}
        />
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2">
          {addresses.map((address) => (
            <AddressCard key={address.id} address={address} />
          ))}
        </ul>
      )}
    </>
  );
}
