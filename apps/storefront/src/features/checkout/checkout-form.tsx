"use client";

import type { PricedCart } from "@mizan/contracts/orders";
import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input, Textarea } from "@mizan/ui/input";
import { linkClass } from "@mizan/ui/link";
import { Banknote } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useActionState, useEffect, useRef } from "react";
import { useShopFormat } from "@/features/format/use-shop-format";
import { Link } from "@/i18n/navigation";
import type { CheckoutCustomer } from "./checkout-customer";
import { CheckoutErrors } from "./checkout-errors";
import type { CheckoutState } from "./checkout-state";
import { type CheckoutField, emptyValues, fieldId } from "./checkout-values";
import { GUEST } from "./draft";
import { KeptAddresses } from "./kept-addresses";
import { OrderReview } from "./order-review";
import { placeOrder } from "./place-order";
import { seenCart } from "./seen-cart";
import { useDraft } from "./use-draft";

interface CheckoutFormProps {
  priced: PricedCart;
  /** A fresh name for this try. */
  attempt: string;
  /** Who is signed in; null for a guest. */
  customer: CheckoutCustomer | null;
}

/** Contact, address, payment, review, and the button. Without scripts it is a plain form that says the same things. */
export function CheckoutForm({ priced: rendered, attempt, customer }: CheckoutFormProps) {
  const t = useTranslations("checkout");
  const { money } = useShopFormat();
  const filled = customer?.filled ?? emptyValues;
  const initial: CheckoutState = {
    values: filled,
    errors: {},
    changes: [],
    failure: null,
    priced: null,
    attempt,
  };
  const [state, send, isSending] = useActionState(placeOrder, initial);
  const draft = useDraft(state, { filled, owner: customer?.id ?? GUEST });
  const priced = state.priced ?? rendered;
  const total = money(priced.totalMinor, priced.currency);

  const report = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The first state says nothing, so only an answer moves the focus.
    if (hasReport(state)) report.current?.focus();
  }, [state]);

  const field = (name: CheckoutField) => ({
    name,
    label: t(name),
    error: state.errors[name] && t(`errors.${state.errors[name]}`),
  });
  const control = (name: CheckoutField): ComponentProps<typeof Input> => ({
    id: fieldId(name),
    value: draft.values[name],
    onChange: (event) => draft.set(name, event.currentTarget.value),
  });

  return (
    <form action={send} noValidate className="grid items-start gap-8 lg:grid-cols-[1fr_24rem]">
      <input type="hidden" name="attempt" value={draft.attempt} />
      <input type="hidden" name="seen" value={JSON.stringify(seenCart(priced))} />
      <div className="grid gap-8">
        <div ref={report} tabIndex={-1} className="outline-none empty:hidden">
          <CheckoutErrors state={state} currency={priced.currency} />
        </div>
        {!customer && (
          <p>
            {t("haveAccount")}{" "}
            <Link href="/sign-in?next=/checkout" className={linkClass()}>
              {t("signIn")}
            </Link>
          </p>
        )}
        <Section title={t("contact")}>
          <Field {...field("phone")} required help={t("phoneHelp")}>
            <Input {...control("phone")} ltr type="tel" inputMode="tel" autoComplete="tel" required />
          </Field>
          <Field {...field("name")} required>
            <Input {...control("name")} dir="auto" autoComplete="name" required />
          </Field>
          <Field {...field("email")} note={t("optional")}>
            <Input {...control("email")} ltr type="email" inputMode="email" autoComplete="email" />
          </Field>
        </Section>
        <Section title={t("address")}>
          {customer && customer.addresses.length > 0 && (
            <KeptAddresses addresses={customer.addresses} values={draft.values} onChoose={draft.fill} />
          )}
          <Field {...field("line1")} required>
            <Input {...control("line1")} dir="auto" autoComplete="address-line1" required />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field {...field("line2")} note={t("optional")}>
              <Input {...control("line2")} dir="auto" autoComplete="address-line2" />
            </Field>
            <Field {...field("city")} required>
              <Input {...control("city")} dir="auto" autoComplete="address-level2" required />
            </Field>
          </div>
          <Field {...field("notes")} note={t("optional")} help={t("notesHelp")}>
            <Textarea
              id={fieldId("notes")}
              value={draft.values.notes}
              onChange={(event) => draft.set("notes", event.currentTarget.value)}
              dir="auto"
              rows={2}
            />
          </Field>
        </Section>
        <Section title={t("payment")}>
          <div className="flex items-start gap-3 rounded-sm border border-brand bg-brand-soft p-3 text-brand-text">
            <Banknote aria-hidden className="mt-0.5 size-5" />
            <p>
              <strong className="font-semibold">{t("cod")}</strong>
              <br />
              <span suppressHydrationWarning>{t("codHelp", { total })}</span>
            </p>
          </div>
        </Section>
      </div>
      <OrderReview priced={priced}>
        <Button type="submit" variant="primary" wide loading={isSending}>
          <span suppressHydrationWarning>{isSending ? t("placing") : t("placeFor", { total })}</span>
        </Button>
      </OrderReview>
    </form>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-heading text-h2">{title}</legend>
      {children}
    </fieldset>
  );
}

const hasReport = ({ errors, changes, failure }: CheckoutState) =>
  Object.keys(errors).length > 0 || changes.length > 0 || failure !== null;
