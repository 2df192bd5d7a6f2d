import type { Product } from "@mizan/contracts/catalog";
import { useTranslations } from "next-intl";
import { ProductImage } from "@/features/catalog/product-image";
import { useShopFormat } from "@/features/format/use-shop-format";

const stageSizes = "(width < 64rem) 100vw, 40rem";

/** The pictures of a product on their plate: one row that snaps, and small ones that lead to each. Needs no script. */
export function ProductGallery({ product }: { product: Product }) {
  const t = useTranslations("product");
  const { text, figure } = useShopFormat();
  const name = text(product.name);
  const total = figure(product.images.length);
  const many = product.images.length > 1;
  return (
    <section aria-label={t("images", { name })} className="min-w-0">
      <ul
        // What scrolls must be reachable by keyboard.
        tabIndex={many ? 0 : undefined}
        className="grid aspect-square snap-x snap-mandatory auto-cols-[100%] grid-flow-col overflow-x-auto overscroll-x-contain rounded-lg"
      >
        {product.images.length === 0 && (
          <li className="plate">
            <ProductImage image={null} alt="" sizes={stageSizes} />
          </li>
        )}
        {product.images.map((image, index) => (
          <li
            key={image.url}
            id={`picture-${index + 1}`}
            className="plate scroll-mt-32 snap-start overflow-hidden"
          >
            <ProductImage
              image={image}
              alt={text(image.alt) || name}
              sizes={stageSizes}
              isFirst={index === 0}
              className="object-contain"
            />
          </li>
        ))}
      </ul>
      {many && (
        <ul className="mt-3 flex flex-wrap gap-2">
          {product.images.map((image, index) => (
            <li key={image.url}>
              <a
                href={`#picture-${index + 1}`}
                aria-label={`${t("showImage", { n: figure(index + 1) })} (${t("imageOf", { n: figure(index + 1), total })})`}
                className="plate block size-16 overflow-hidden rounded-sm"
              >
                <ProductImage image={image} alt="" sizes="4rem" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
