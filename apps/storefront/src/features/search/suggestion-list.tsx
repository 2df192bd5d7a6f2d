import type { ProductSummary } from "@mizan/contracts/catalog";
import { thumbnailUrl } from "@mizan/contracts/thumbnail-url";
import { useTranslations } from "next-intl";
import { Thumbnail } from "@/features/catalog/thumbnail";
import { Money } from "@/features/format/money";
import { useShopFormat } from "@/features/format/use-shop-format";

interface SuggestionListProps {
  id: string;
  suggestions: ProductSummary[];
  /** Which one the arrow keys have reached; -1 for none. */
  active: number;
  onChoose: (href: string) => void;
}

/** The products under the search field. The field keeps the focus; it points at the one that is active. */
export default function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  const t = useTranslations("search");
  const { text } = useShopFormat();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t("suggestions")}
      className="absolute inset-x-0 top-full z-float mt-1 overflow-hidden rounded-md bg-surface py-1 shadow-float"
    >
      {suggestions.map((product, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses the active one
        <div
          key={product.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The field must not lose the focus before the press has counted.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(`/p/${product.slug}`)}
          className="flex cursor-pointer items-center gap-3 px-3 py-1.5 hover:bg-sunken aria-selected:bg-brand-soft"
        >
          <Thumbnail url={thumbnailUrl(product.image)} className="size-10 rounded-sm" />
          <span className="min-w-0 flex-1 truncate">{text(product.name)}</span>
          <Money minor={product.defaultUnit.priceMinor} currency={product.currency} className="text-text-2" />
        </div>
      ))}
    </div>
  );
}
