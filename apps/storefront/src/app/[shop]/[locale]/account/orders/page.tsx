import { buttonClass } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { accountMetadata, openAccountPage, queryPage } from "@/features/account/account-page";
import { OwnOrderRows } from "@/features/account/own-order-rows";
import { ListPages } from "@/features/catalog/list-pages";
import { asCustomer } from "@/features/session/customer";
import { WaitPage } from "@/features/shell/wait-page";
import { Link } from "@/i18n/navigation";
import { orWait, TooManyRequests } from "@/lib/api-problem";

export const generateMetadata = accountMetadata("/account/orders", "orders");

const LIMIT = 20;

export default async function OwnOrdersPage(props: PageProps<"/[shop]/[locale]/account/orders">) {
  const { locale, t } = await openAccountPage(props);
  const page = queryPage((await props.searchParams).page);
  const orders = await orWait(
    asCustomer({ locale, path: "/account/orders" }, (api) => api.orders.own.query({ page, limit: LIMIT })),
  );
  if (orders instanceof TooManyRequests) return <WaitPage seconds={orders.seconds} />;
  const pageCount = Math.ceil(orders.total / LIMIT);
  return (
    <>
      <h1 className="font-heading text-h1">{t("pages.orders.title")}</h1>
      {orders.total === 0 ? (
        <EmptyState
          kind="first"
          title={t("orders.none")}
          description={t("orders.noneHelp")}
          action={
            <Link href="/" className={buttonClass({ variant: "primary" })}>
              {t("orders.shop")}
            </Link>
          }
        />
      ) : (
        <OwnOrderRows orders={orders.data} />
      )}
      <ListPages page={page} pageCount={pageCount} href={(other) => `/account/orders?page=${other}`} />
    </>
  );
}
