import { useFormatter, useTranslations } from "next-intl";
import type { Ref } from "react";
import { useShopFormat } from "@/features/format/use-shop-format";
import type { Failure, FormState } from "./form-state";

/** What became of a form as a whole. It is empty until there is something to say, so that it is read out then. */
export function FormReport({ state, ref }: { state: FormState; ref: Ref<HTMLDivElement> }) {
  const t = useTranslations("account");
  const { failure, done, warning, values } = state;
  return (
    <div ref={ref} tabIndex={-1} className="outline-none empty:hidden">
      {failure && <FailureNote failure={failure} />}
      {done && (
        <div role="status" className="rounded-md bg-brand-soft p-4 text-brand-text">
          <p className="font-semibold">{t(`done.${done}`)}</p>
          <p>{t(`doneHelp.${done}`, { email: `\u2068${values.email ?? ""}\u2069` })}</p>
          {warning && <p className="mt-2">{t(`warnings.${warning}`)}</p>}
        </div>
      )}
    </div>
  );
}

/** Why nothing was done, or cannot be. */
export function FailureNote({ failure }: { failure: Failure }) {
  const t = useTranslations("account");
  const { list } = useFormatter();
  const { figure } = useShopFormat();
  const words = () => {
    if (failure.type === "ordersUnderWay")
      return t("failures.ordersUnderWay", {
        count: failure.orders.length,
        orders: list(failure.orders.map((code) => `\u2068${code}\u2069`)),
      });
    if (failure.type !== "limited") return t(`failures.${failure.type}`);
    const minutes = Math.ceil(failure.seconds / 60);
    return failure.seconds < 60
      ? t("failures.limitedSeconds", { count: failure.seconds, n: figure(failure.seconds) })
      : t("failures.limitedMinutes", { count: minutes, n: figure(minutes) });
  };
  return (
    <div
      role="alert"
      className="rounded-md border border-status-bad-edge bg-status-bad p-4 text-status-bad-text"
    >
      <p>{words()}</p>
      {"reference" in failure && failure.reference && (
        <p className="mt-1 text-small">{t("reference", { id: failure.reference })}</p>
      )}
    </div>
  );
}
