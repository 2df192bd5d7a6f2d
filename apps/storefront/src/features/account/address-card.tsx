import type { CustomerAddress } from "@mizan/contracts/addresses";
import { Badge } from "@mizan/ui/badge";
import { UserText } from "@mizan/ui/bdi";
import { buttonClass } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { AccountForm } from "./account-form";
import { preferAddress, removeAddress } from "./addresses";

/** One address that a customer keeps, and what can be done with it. */
export function AddressCard({ address }: { address: CustomerAddress }) {
  const t = useTranslations("account");
  const { id, label, line1, line2, city, zipCode, country, notes, isDefault } = address;
  const name = label || line1;
  return (
    <li className="grid content-between gap-4 rounded-md border border-border bg-surface p-4">
      <div>
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          <UserText>{name}</UserText>
          {isDefault && <Badge>{t("addresses.default")}</Badge>}
        </p>
        {[label && line1, line2, [city, zipCode].filter(Boolean).join(" "), country, notes]
          .filter(Boolean)
          .map((line) => (
            <p key={line} className="text-text-2">
              <UserText>{line}</UserText>
            </p>
          ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Link
          href={`/account/addresses/${id}`}
          aria-label={t("addresses.editNamed", { name })}
          className={buttonClass({ size: "sm" })}
        >
          {t("addresses.edit")}
        </Link>
        {!isDefault && (
          <AccountForm
            action={preferAddress}
            quiet
            small
            hidden={{ id }}
            fields={[]}
            submit={t("addresses.prefer")}
            submitNamed={t("addresses.preferNamed", { name })}
          />
        )}
        <details className="open:basis-full">
          <summary
            aria-label={t("addresses.removeNamed", { name })}
            className={buttonClass({ variant: "quiet", size: "sm", className: "cursor-pointer" })}
          >
            {t("addresses.remove")}
          </summary>
          <div className="mt-2 grid gap-3 border-t border-border pt-3">
            <p>{t("addresses.removeHelp")}</p>
            <AccountForm
              action={removeAddress}
              danger
              small
              hidden={{ id }}
              fields={[]}
              submit={t("addresses.removeYes")}
              submitNamed={t("addresses.removeYesNamed", { name })}
            />
          </div>
        </details>
      </div>
    </li>
  );
}
