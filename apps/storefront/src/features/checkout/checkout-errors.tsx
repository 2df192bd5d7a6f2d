import type { Currency } from "@mizan/contracts/money";
import { Button } from "@mizan/ui/button";
import { ErrorSummary } from "@mizan/ui/field";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";
import type { CartChangeNotice } from "./cart-change-notice";
import type { CheckoutState } from "./checkout-state";
import { checkoutFields, fieldId } from "./checkout-values";

interface CheckoutErrorsProps {
  state: CheckoutState;
  currency: Currency;
}

/** All that stands between the form and an order, at its top. */
export function CheckoutErrors({ state, currency }: CheckoutErrorsProps) {
  const t = useTranslations("checkout");
  const { figure } = useShopFormat();
  const { changes, failure } = state;
  const errors = checkoutFields.flatMap((field) => {
    const error = state.errors[field];
    return error ? [{ field: fieldId(field), message: t(`errors.${error}`) }] : [];
  });
  if (errors.length > 0) {
    return (
      <ErrorSummary
        title={t("errorsTitle", { count: errors.length, n: figure(errors.length) })}
        errors={errors}
      />
    );
  }
  if (changes.length > 0) return <CartChanges changes={changes} currency={currency} />;
  if (!failure) return null;
  const words = {
    unreachable: t("failed"),
    refused: t("refused"),
    limited: t("limited"),
    signedOut: t("signedOut"),
  };
  return (
    <div
      role="alert"
      className="rounded-md border border-status-bad-edge bg-status-bad p-4 text-status-bad-text"
    >
      <p className="font-semibold">{t("failedTitle")}</p>
      <p>{words[failure.type]}</p>
      {failure.reference && <p className="mt-1 text-small">{t("reference", { id: failure.reference })}</p>}
    </div>
  );
}

/** What became different while the shopper was typing, and what can be done about it. */
function CartChanges({ changes, currency }: { changes: CartChangeNotice[]; currency: Currency }) {
  const t = useTranslations("checkout");
  const { text, money, amount } = useShopFormat();
  const isShort = changes.some(({ type }) => type !== "price" && type !== "total");

  const describe = (change: CartChangeNotice): string => {
    switch (change.type) {
      case "price": {
        const now = money(change.nowMinor, currency);
        return t("changes.price", {
          name: text(change.name),
          now,
          before: money(change.beforeMinor, currency),
        });
      }
      case "total":
        return t("changes.total", {
          now: money(change.nowMinor, currency),
          before: money(change.beforeMinor, currency),
        });
      case "short":
        return t("changes.short", {
          name: text(change.name),
          available: amount(change.available, change.unitName),
        });
      case "gone":
        return t("changes.gone");
      default:
        return t(`changes.${change.type}`, { name: text(change.name) });
    }
  };

  return (
    <div
      role="alert"
      className="rounded-md border border-status-warn-edge bg-status-warn p-4 text-status-warn-text"
    >
      <p className="font-semibold">{t("changedTitle")}</p>
      <ul className="mt-1 list-disc ps-5">
        {changes.map((change) => (
          <li key={describe(change)}>{describe(change)}</li>
        ))}
      </ul>
      <p className="mt-2">{t("changedHelp")}</p>
      {isShort && (
        <Button type="submit" name="intent" value="adjust" className="mt-3">
          {t("adjust")}
        </Button>
      )}
    </div>
  );
}
