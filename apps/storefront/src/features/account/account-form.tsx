"use client";

import { Button } from "@mizan/ui/button";
import { RadioGroup } from "@mizan/ui/choice";
import { ErrorSummary, Field, FieldGroup } from "@mizan/ui/field";
import { Input, Textarea } from "@mizan/ui/input";
import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useId, useRef, useState } from "react";
import { useShopFormat } from "@/features/format/use-shop-format";
import { accountStore } from "@/features/session/account-store";
import { FormReport } from "./form-report";
import { type FieldSpec, type FormAction, firstState } from "./form-state";
import { PasswordInput } from "./password-input";

interface AccountFormProps {
  action: FormAction;
  fields: readonly FieldSpec[];
  /** On the button. */
  submit: string;
  /** The same, and to which of several things it is done. */
  submitNamed?: string;
  /** Travels with the form unseen. */
  hidden?: Readonly<Record<string, string>>;
  /** Whether what was done stands in place of the form: it is not to be sent again. */
  once?: boolean;
  quiet?: boolean;
  small?: boolean;
  /** What it does cannot be undone. */
  danger?: boolean;
  /** Below the button. */
  children?: ReactNode;
}

/** A form of the account's pages. Without scripts it is a plain form that says the same things. */
export function AccountForm({
  action,
  fields,
  submit,
  submitNamed,
  hidden = {},
  once,
  quiet,
  small,
  danger,
  children,
}: AccountFormProps) {
  const t = useTranslations("account");
  const { figure } = useShopFormat();
  const formId = useId();
  const [state, send, isSending] = useActionState(action, firstState(fields));
  const [values, setValues] = useState(state.values);
  const [answered, setAnswered] = useState(state);
  if (state !== answered) {
    setAnswered(state);
    setValues(state.values);
  }

  const report = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { failure, done, errors } = state;
    if (failure || done || Object.keys(errors).length > 0) report.current?.focus();
    // Perhaps it is called differently now.
    if (done) void accountStore.refresh();
  }, [state]);

  const idOf = (name: string) => `${formId}-${name}`;
  const wrong = fields.flatMap(({ name }) => {
    const error = state.errors[name];
    return error ? [{ field: idOf(name), message: `${wordFor(name)}: ${t(`errors.${error}`)}` }] : [];
  });

  function wordFor(name: string): string {
    const key = `fields.${name}` as const;
    return hasWord(t, key) ? t(key) : name;
  }

  const control = (field: FieldSpec) => {
    const { name, kind = "text", required, autoComplete, value: _, help: __ } = field;
    const shared = {
      id: idOf(name),
      required,
      autoComplete,
      value: values[name] ?? "",
      onChange: (event: { currentTarget: { value: string } }) => {
        const { value } = event.currentTarget;
        setValues((typed) => ({ ...typed, [name]: value }));
      },
    };
    if (kind === "textarea") return <Textarea {...shared} dir="auto" rows={2} />;
    if (kind === "password" || kind === "newPassword")
      return <PasswordInput {...shared} isNew={kind === "newPassword"} />;
    if (kind === "email" || kind === "tel") return <Input {...shared} ltr type={kind} inputMode={kind} />;
    return <Input {...shared} dir="auto" />;
  };

  const reported = <FormReport ref={report} state={state} />;
  if (once && state.done) return reported;
  return (
    <form action={send} noValidate className="grid gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {wrong.length > 0 ? (
        <div ref={report} tabIndex={-1} className="outline-none">
          <ErrorSummary
            title={t("errorsTitle", { count: wrong.length, n: figure(wrong.length) })}
            errors={wrong}
          />
        </div>
      ) : (
        reported
      )}
      {fields.map((field) => {
        const { name, kind, required, help } = field;
        const error = state.errors[name];
        if (kind === "locale")
          return (
            <FieldGroup key={name} legend={wordFor(name)}>
              <RadioGroup
                aria-label={wordFor(name)}
                name={name}
                value={values[name]}
                onValueChange={(value) => setValues((typed) => ({ ...typed, [name]: value }))}
                items={[
                  { value: "ar", label: <span lang="ar">العربية</span> },
                  { value: "en", label: <span lang="en">English</span> },
                ]}
              />
            </FieldGroup>
          );
        const helpKey = `help.${name}` as const;
        return (
          <Field
            key={name}
            name={name}
            label={wordFor(name)}
            required={required}
            note={required ? undefined : t("optional")}
            help={help && hasWord(t, helpKey) ? t(helpKey) : undefined}
            error={error && t(`errors.${error}`)}
          >
            {control(field)}
          </Field>
        );
      })}
      <div className="flex flex-wrap items-center gap-4">
        <Button
          type="submit"
          size={small ? "sm" : "md"}
          aria-label={submitNamed}
          variant={danger ? "danger" : quiet ? "secondary" : "primary"}
          loading={isSending}
        >
          {submit}
        </Button>
        {children}
      </div>
    </form>
  );
}

type Translate = ReturnType<typeof useTranslations<"account">>;
type WordKey = Extract<Parameters<Translate>[0], `fields.${string}` | `help.${string}`>;

const hasWord = (t: Translate, key: string): key is WordKey => t.has(key as WordKey);
