import { useTranslations } from "next-intl";
import { use } from "react";
import { getCategoryTree } from "@/features/catalog/catalog-reads";
import { CategoryLinks } from "@/features/catalog/category-links";
import { SearchBox } from "@/features/search/search-box";

/** A page that is not there, with the ways to what is. */
export default function NotFound() {
  const t = useTranslations("notFound");
  const tree = use(getCategoryTree());
  return (
    <div className="mx-auto grid max-w-2xl gap-5 py-8">
      <h1 className="font-heading text-h1">{t("title")}</h1>
      <p className="text-text-2">{t("help")}</p>
      <SearchBox />
      <CategoryLinks tree={tree} />
    </div>
  );
}
