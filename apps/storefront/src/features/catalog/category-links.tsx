import type { CategoryNode } from "@mizan/contracts/catalog";
import { buttonClass } from "@mizan/ui/button";
import { useShopFormat } from "@/features/format/use-shop-format";
import { NearLink } from "./near-link";

/** The root categories as a way out of a dead end. */
export function CategoryLinks({ tree }: { tree: CategoryNode[] }) {
  const { text } = useShopFormat();
  return (
    <ul className="flex flex-wrap gap-2">
      {tree.map((category) => (
        <li key={category.id}>
          <NearLink href={`/c/${category.slug}`} className={buttonClass({ size: "sm" })}>
            {text(category.name)}
          </NearLink>
        </li>
      ))}
    </ul>
  );
}
