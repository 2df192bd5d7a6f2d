"use client";

import type { Product } from "@mizan/contracts/catalog";
import { pickText } from "@mizan/contracts/pick-text";
import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { Breadcrumbs } from "@mizan/ui/breadcrumbs";
import { ErrorSummary } from "@mizan/ui/field";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormProvider, useFormState, useWatch } from "react-hook-form";
import { useHotkeys } from "react-hotkeys-hook";
import { NearLink } from "@/components/near-link";
import { PageHeader } from "@/components/page-header";
import { SaveBar } from "@/components/save-bar";
import { ProductStatusBadge } from "@/components/status-badges";
import { useLeaveGuard } from "@/lib/leave-guard";
import { useCan } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";
import { ConflictBar } from "./conflict-bar";
import { ImagesSection } from "./images-section";
import { OrganiseSection } from "./organise-section";
import { PriceSection } from "./price-section";
import { changedFields } from "./product-changes";
import { ProductHistory } from "./product-history";
import { StatusSection } from "./status-section";
import { StockSection } from "./stock-section";
import { TextsSection } from "./texts-section";
import { UnitsSection } from "./units-section";
import { useChangeWords } from "./use-change-words";
import { useProductEditor } from "./use-product-editor";
import { useSaveProduct } from "./use-save-product";

/** Everything about one product, or about one that does not exist yet. */
export function ProductEditor({ product }: { product: Product | null }) {
  const t = useTranslations();
  const router = useRouter();
  const language = useLanguage();
  const mayWrite = useCan("catalog:write");
  const maySeeAudit = useCan("audit:read");
  const editor = useProductEditor(product);
  const { form, base } = editor;
  // Compared here and not in `compute`, which only runs when a value changes: a save changes the base instead.
  const values = useWatch({ control: form.control, compute: (entered) => entered });
  const changed = changedFields(base, values);
  const { submitCount, errors } = useFormState({ control: form.control });
  const changeWords = useChangeWords();
  const { save, saving } = useSaveProduct(editor, product, (id) => router.replace(`/products/${id}`));
  useLeaveGuard(changed.length > 0 ? changeWords(changed) : null);

  const submit = form.handleSubmit(save);
  useHotkeys("mod+s", () => void submit(), {
    enabled: mayWrite && changed.length > 0 && !saving,
    enableOnFormTags: true,
    preventDefault: true,
  });
  const name = product ? pickText(product.name, language) || t("products.untitled") : t("products.new");
  const refusedCount = Object.keys(errors).length;

  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate>
        <PageHeader
          above={
            <Breadcrumbs
              label={t("products.title")}
              link={NearLink}
              items={[{ label: t("products.title"), href: "/products" }, { label: <bdi>{name}</bdi> }]}
            />
          }
          title={<bdi>{name}</bdi>}
          aside={product && <ProductStatusBadge status={product.status} />}
        />
        {!mayWrite && <p className="pb-4 text-text-2">{t("products.readOnly")}</p>}
        {editor.conflict && <ConflictBar editor={editor} conflict={editor.conflict} />}
        {submitCount > 0 && refusedCount > 0 && (
          <ErrorSummary
            className="mb-4"
            title={t("validation.summary", { count: refusedCount })}
            errors={[{ message: t("validation.lookBelow") }]}
          />
        )}
        <fieldset disabled={!mayWrite} className="grid gap-4 wide:grid-cols-[minmax(0,1fr)_320px]">
          <legend className="sr-only">{name}</legend>
          <div className="flex min-w-0 flex-col gap-4">
            <TextsSection />
            <PriceSection locked={product?.locations.some(({ onHand }) => toMilli(onHand) !== 0) ?? false} />
            <ImagesSection />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            {product && <StatusSection product={product} unsaved={changed.length > 0} />}
            <OrganiseSection isNew={product === null} />
          </div>
          <div className="min-w-0 wide:col-span-2">
            <UnitsSection />
          </div>
        </fieldset>
        {product && (
          <div className="grid items-start gap-4 pt-4 wide:grid-cols-2">
            <StockSection product={product} />
            {maySeeAudit && <ProductHistory id={product.id} />}
          </div>
        )}
        {mayWrite && (changed.length > 0 || product === null) && (
          <SaveBar
            summary={
              changed.length > 0 &&
              t("products.changes", { count: changed.length, fields: changeWords(changed) })
            }
            saveLabel={t(product === null ? "products.create" : "action.save")}
            saving={saving}
            onDiscard={changed.length > 0 ? editor.discard : undefined}
          />
        )}
      </form>
    </FormProvider>
  );
}
