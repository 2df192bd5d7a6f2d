"use client";

import { Button } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import { fieldValue } from "./product-changes";
import type { ProductField, ProductValues } from "./product-form";
import type { ProductConflict, ProductEditor } from "./use-product-editor";

/** Somebody else saved: their version is the ground now, mine on top; contested fields wait for a choice. */
export function ConflictBar({ editor, conflict }: { editor: ProductEditor; conflict: ProductConflict }) {
  const t = useTranslations("products");
  const say = (values: ProductValues, field: ProductField) => {
    const value = fieldValue(values, field);
    if (typeof value === "string" && value !== "")
      return value.length > 80 ? `${value.slice(0, 80)}…` : value;
    return value === "" || value === null ? t("blank") : t("rearranged");
  };
  return (
    <section
      role="alert"
      className="mb-4 rounded-md border border-status-warn-edge bg-status-warn p-4 text-status-warn-text"
    >
      <h2 className="font-medium">{t("conflictTitle")}</h2>
      <p>{t(conflict.contested.length > 0 ? "conflictText" : "conflictNone")}</p>
      <ul className="flex flex-col gap-2 py-2">
        {conflict.contested.map((field) => (
          <li key={field} className="flex flex-wrap items-center gap-2">
            <span className="basis-40 font-medium">{t(`fields.${field}`)}</span>
            <Button size="sm" onClick={() => editor.settle(field, "mine")}>
              <bdi>{t("mine", { value: say(conflict.mine, field) })}</bdi>
            </Button>
            <Button size="sm" onClick={() => editor.settle(field, "theirs")}>
              <bdi>{t("theirs", { value: say(conflict.theirs, field) })}</bdi>
            </Button>
          </li>
        ))}
      </ul>
      <Button size="sm" onClick={editor.dismiss}>
        {t("understood")}
      </Button>
    </section>
  );
}
