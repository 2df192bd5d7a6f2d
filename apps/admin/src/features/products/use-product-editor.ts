"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { Product } from "@mizan/contracts/catalog";
import { useEffect, useMemo, useRef, useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { useStore } from "@/lib/store";
import { changedFields, mergeChanges, withField } from "./product-changes";
import { emptyProduct, type ProductField, type ProductValues, toProductValues } from "./product-form";
import { productFormSchema } from "./product-form-schema";

/** Somebody else's save that met unsaved changes here. */
export interface ProductConflict {
  theirs: ProductValues;
  mine: ProductValues;
  /** Fields that both changed and that wait for a choice. */
  contested: ProductField[];
}

export interface ProductEditor {
  form: UseFormReturn<ProductValues>;
  /** What is stored, as the editor shows it; changes are counted from here. */
  base: ProductValues;
  version: number | undefined;
  conflict: ProductConflict | null;
  /** Takes their value of a contested field, or keeps mine. */
  settle: (field: ProductField, whose: "mine" | "theirs") => void;
  dismiss: () => void;
  discard: () => void;
  /** Takes what a save answered as the new ground. */
  saved: (product: Product) => void;
}

/**
 * The editor's form over a stored product (or none yet).
 *
 * When a newer version arrives, by the socket or after a refused save: an untouched form shows it, and a touched one is
 * put on top of it, field by field.
 */
export function useProductEditor(product: Product | null): ProductEditor {
  const { currency } = useStore();
  const schema = useMemo(() => productFormSchema(currency), [currency]);
  const [base, setBase] = useState(() => (product ? toProductValues(product) : emptyProduct()));
  const [version, setVersion] = useState(product?.version);
  const [conflict, setConflict] = useState<ProductConflict | null>(null);
  const form = useForm<ProductValues>({ defaultValues: base, resolver: zodResolver(schema) });
  const baseNow = useRef(base);
  const { reset, getValues } = form;

  const ground = (values: ProductValues, newVersion: number) => {
    baseNow.current = values;
    setBase(values);
    setVersion(newVersion);
  };

  useEffect(() => {
    if (!product || version === undefined || product.version <= version) return;
    const theirs = toProductValues(product);
    const mine = getValues();
    const { merged, contested } = mergeChanges(baseNow.current, mine, theirs);
    const touched = changedFields(baseNow.current, mine).length > 0;
    const sameContent = changedFields(baseNow.current, theirs).length === 0;
    baseNow.current = theirs;
    setBase(theirs);
    setVersion(product.version);
    reset(merged);
    if (touched && !sameContent) setConflict({ theirs, mine, contested });
  }, [product, version, reset, getValues]);

  return {
    form,
    base,
    version,
    conflict,
    settle: (field, whose) => {
      if (!conflict) return;
      reset(withField(getValues(), whose === "mine" ? conflict.mine : conflict.theirs, field));
      setConflict({ ...conflict, contested: conflict.contested.filter((other) => other !== field) });
    },
    dismiss: () => setConflict(null),
    discard: () => {
      setConflict(null);
      reset(base);
    },
    saved: (stored) => {
      const values = toProductValues(stored);
      setConflict(null);
      ground(values, stored.version);
      reset(values);
    },
  };
}
