"use client";

import { currencyDigits } from "@mizan/contracts/money-arithmetic";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useStore } from "./store";

/** The refusals of our form schemas: a schema's message is one of these words, and the messages have its sentence. */
const codes = [
  "required",
  "name",
  "slug",
  "code",
  "money",
  "quantity",
  "compareAtTooLow",
  "factor",
  "basicFactor",
  "inexact",
  "positive",
  "maxBelowMin",
  "minOffStep",
  "duplicateUnit",
  "duplicateCode",
  "noDefault",
  "inactiveDefault",
  "timeZone",
  "percent",
  "minutes",
  "email",
  "taken",
  "scopes",
  "addresses",
  "requestLimit",
  "phone",
  "password",
  "unlisted",
] as const;

/** A refused field as react-hook-form reports it. */
export interface RefusedField {
  message?: string;
  type?: string | number;
}

const byType = (type: string | number | undefined) =>
  type === "too_big" ? "tooLong" : type === "too_small" ? "required" : "invalid";

/** Says in the page's language why a field is refused; nothing where it is not. */
export function useFieldError() {
  const t = useTranslations("validation");
  const { currency } = useStore();
  return useCallback(
    (refused: RefusedField | undefined): string | undefined => {
      if (refused?.message === undefined) return undefined;
      const code = codes.find((known) => known === refused.message) ?? byType(refused.type);
      const digits = currencyDigits[currency];
      return t(code, { currency, digits, example: (9.5).toFixed(digits) });
    },
    [t, currency],
  );
}
