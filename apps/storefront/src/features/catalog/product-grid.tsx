import type { CategoryNode, ProductSummary } from "@mizan/contracts/catalog";
import { Link } from "@/i18n/navigation";
import { plateHue } from "./category-path";
import { ProductCard } from "./product-card";

interface ProductListProps {
  products: ProductSummary[];
  /** All categories: a plate takes the hue of its product's root. */
  tree: CategoryNode[];
  headingLevel?: "h2" | "h3";
}

/** Products in two to five columns. */
export function ProductGrid({ products, tree, headingLevel }: ProductListProps) {
  return (
    <ul className="product-grid">
      {products.map((product, index) => (
        <li key={product.id} className="flex [&>*]:w-full">
          <ProductCard
            product={product}
            hue={plateHue(tree, product.categoryId)}
            headingLevel={headingLevel}
            isFirst={index < 2}
          />
        </li>
      ))}
    </ul>
  );
}

interface ProductShelfProps extends ProductListProps {
  title: string;
  /** Unique on the page: the shelf is named by its title. */
  id: string;
  /** Where there are more of them. */
  href?: string;
}

/** Products in one row that scrolls; nothing when there are none. */
export function ProductShelf({ title, id, href, products, tree }: ProductShelfProps) {
  if (products.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-4 font-heading text-h2">
        {href ? (
          <Link href={href} className="hover:underline">
            {title}
          </Link>
        ) : (
          title
        )}
      </h2>
      <ul className="shelf">
        {products.map((product) => (
          <li key={product.id} className="flex [&>*]:w-full">
            <ProductCard product={product} hue={plateHue(tree, product.categoryId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
