import type { CategoryNode } from "@mizan/contracts/catalog";
import { buttonClass } from "@mizan/ui/button";
import { useShopFormat } from "@/features/format/use-shop-format";
import { Link } from "@/i18n/navigation";

/** The root categories as a way out of a dead end. */
export function CategoryLinks({ tree }: { tree: CategoryNode[] }) {
  const { text } = useShopFormat();
  return (
    <ul className="flex flex-wrap gap-2">
      {tree.map((category) => (
        <li key={category.id}>
          <Link href={`/c/${category.slug}`} className={buttonClass({ size: "sm" })}>
            {text(category.name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
