import type { Currency } from "@mizan/contracts/money";
import { Money as LocalizedMoney } from "@mizan/ui/money";
import { useShopFormat } from "./use-shop-format";

interface MoneyProps {
  minor: number;
  currency: Currency;
  struck?: boolean;
  className?: string;
}

/** A price in the page's language and the shop's digits. Units: minor units of the currency. */
export function Money({ minor, ...rest }: MoneyProps) {
  const { locale, digits } = useShopFormat();
  return <LocalizedMoney amountMinor={minor} locale={locale} digits={digits} {...rest} />;
}
