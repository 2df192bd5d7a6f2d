import type { CustomerAddress } from "@mizan/contracts/addresses";
import { UserText } from "@mizan/ui/bdi";
import { RadioGroup } from "@mizan/ui/choice";
import { FieldGroup } from "@mizan/ui/field";
import { useTranslations } from "next-intl";
import { addressValues, isSameAddress } from "./address-values";
import type { CheckoutValues } from "./checkout-values";

interface KeptAddressesProps {
  addresses: readonly CustomerAddress[];
  values: CheckoutValues;
  /** Fills in the fields of the address. */
  onChoose: (values: Partial<CheckoutValues>) => void;
}

const OTHER = "other";

/** Fills the form with an address that the customer keeps, or clears it for another one. */
export function KeptAddresses({ addresses, values, onChoose }: KeptAddressesProps) {
  const t = useTranslations("checkout");
  const chosen = addresses.find((address) => isSameAddress(address, values));
  const choose = (id: string) => onChoose(addressValues(addresses.find((address) => address.id === id)));
  return (
    <FieldGroup legend={t("kept")}>
      <RadioGroup
        aria-label={t("kept")}
        value={chosen?.id ?? OTHER}
        onValueChange={choose}
        items={[
          ...addresses.map(({ id, label, line1, city }) => ({
            value: id,
            label: <UserText>{label || line1}</UserText>,
            hint: <UserText>{[label && line1, city].filter(Boolean).join(" · ")}</UserText>,
          })),
          { value: OTHER, label: t("otherAddress") },
        ]}
      />
    </FieldGroup>
  );
}
