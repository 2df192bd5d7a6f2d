"use client";

import { LocalizedText } from "@mizan/contracts/localized-text";
import { Currency } from "@mizan/contracts/money";
import { Permission } from "@mizan/contracts/permissions";
import { Code, UserText } from "@mizan/ui/bdi";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Price, Qty } from "@/components/price";
import { When } from "@/components/when";
import { ScopeWords } from "@/features/api-keys/scope-words";
import { useFormats } from "@/lib/use-formats";

interface AuditValueProps {
  field: string;
  /** As it was recorded. */
  value: unknown;
  /** What the entry is about. */
  subjectType: string;
  /** Of the amounts in the entry, where it names one; else the store's. */
  currency: unknown;
}

/** A text in both languages and nothing besides: other things would lose their fields as one. */
const Texts = z.strictObject(LocalizedText.shape);
const Scopes = z.array(Permission).min(1);
const Fields = z.record(z.string(), z.unknown());
const Instant = z.iso.datetime({ offset: true });
const Quantity = z.string().regex(/^-?\d+(?:\.\d+)?$/);

/** A recorded value as its page shows it: money as money, a time as a time, a status by its word. */
export function AuditValue({ field, value, subjectType, currency }: AuditValueProps) {
  const t = useTranslations();
  const formats = useFormats();
  if (value === undefined || value === null || value === "") return t("field.missing");
  if (typeof value === "boolean") return t(value ? "audit.values.yes" : "audit.values.no");
  if (typeof value === "number") {
    if (field.endsWith("Bps")) return <bdi>{formats.rate(value)}</bdi>;
    if (!field.endsWith("Minor")) return <Qty value={String(value)} />;
    const stated = Currency.safeParse(currency);
    return <Price minor={value} currency={stated.success ? stated.data : undefined} />;
  }
  if (typeof value === "string") return <WrittenText field={field} text={value} subjectType={subjectType} />;
  const text = Texts.safeParse(value);
  if (text.success) {
    if (!text.data.ar && !text.data.en) return t("field.missing");
    return (
      <>
        {text.data.ar && <bdi className="block">{text.data.ar}</bdi>}
        {text.data.en && <bdi className="block">{text.data.en}</bdi>}
      </>
    );
  }
  const scopes = Scopes.safeParse(value);
  if (scopes.success) return <ScopeWords scopes={scopes.data} />;
  const words = z.array(z.string()).safeParse(value);
  if (words.success) return <UserText>{words.data.join(t("audit.comma")) || t("field.missing")}</UserText>;
  const parts = Object.entries(Fields.safeParse(value).data ?? {}).flatMap(([name, part]) => {
    const key = `audit.fields.${name}`;
    return hasWord(t, key) ? [{ name, part, word: t(key) }] : [];
  });
  if (!Array.isArray(value) && parts.length === Object.keys(value).length)
    return parts.map(({ name, part, word }) => (
      <span key={name} className="block">
        {t("audit.values.part", { name: word })}{" "}
        <AuditValue field={name} value={part} subjectType={subjectType} currency={currency} />
      </span>
    ));
  return (
    <details>
      <summary className="cursor-pointer">
        {Array.isArray(value) ? t("audit.values.items", { count: value.length }) : t("audit.values.details")}
      </summary>
      <Code className="break-all">{JSON.stringify(value)}</Code>
    </details>
  );
}

/** A text: a word of ours where the field has one for it, an instant as a time, an id or code as such. */
function WrittenText({ field, text, subjectType }: { field: string; text: string; subjectType: string }) {
  const t = useTranslations();
  const key = wordKey(field, text, subjectType);
  if (key !== null && hasWord(t, key)) return t(key);
  if (field.endsWith("At") && Instant.safeParse(text).success) return <When at={text} />;
  if (Quantity.safeParse(text).success && ["onHand", "reserved", "available", "safety"].includes(field))
    return <Qty value={text} />;
  if (field.endsWith("Id") || field === "id") return <Code className="break-all">{text}</Code>;
  return <UserText className="break-words">{text}</UserText>;
}

type Translate = ReturnType<typeof useTranslations<never>>;
type WordGroup =
  | "status"
  | "inventory.reasons"
  | "customers.lang"
  | "settings.security.rules"
  | "apiKeys.environments"
  | "audit.fields"
  | "audit.proofs";
type WordKey = Extract<Parameters<Translate>[0], `${WordGroup}.${string}`>;
const hasWord = (t: Translate, key: string): key is WordKey => t.has(key as WordKey);

/** Where the words for a field's values stand. */
function wordKey(field: string, text: string, subjectType: string): string | null {
  switch (field) {
    case "status":
      return subjectType === "Order" ? `status.order.${text}` : `status.product.${text}`;
    case "paymentStatus":
      return `status.payment.${text}`;
    case "environment":
      return `apiKeys.environments.${text}`;
    case "channel":
      return `status.channel.${text}`;
    case "reason":
      return `inventory.reasons.${text}`;
    case "locale":
    case "defaultLocale":
      return `customers.lang.${text}`;
    case "secondFactor":
      return `settings.security.rules.${text}`;
    case "by":
      return `audit.proofs.${text}`;
    default:
      return null;
  }
}
