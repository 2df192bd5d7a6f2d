/** What is wrong with a field, as a key of the messages. */
export type FieldError =
  | "required"
  | "invalid"
  | "tooLong"
  | "email"
  | "emailTaken"
  | "phone"
  | "passwordShort"
  | "passwordCommon"
  | "passwordWrong";

/** Whether what stands in a field is a secret. */
export const isPassword = (name: string) => /password/i.test(name);

/** Why nothing was done although nothing is wrong with a field. Units: seconds. */
export type Failure =
  | { type: "limited"; seconds: number }
  | { type: "ordersUnderWay"; orders: readonly string[] }
  | { type: "login" | "link" | "signedOut" | "tooMany" | "gone" }
  | { type: "unreachable" | "refused"; reference: string | null };

/** What was done, as a key of the messages. */
export type Done = "registered" | "linkSent" | "resetSent" | "verified" | "profile" | "email" | "password";

/** What stands in a form of the account's pages after a try. */
export interface FormState {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, FieldError>>;
  failure: Failure | null;
  done: Done | null;
  /** Worth a second look, though it was done. */
  warning?: "disposable";
}

/** What answers a form. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** A field that a form asks for; its words stand in the messages under its name. */
export interface FieldSpec {
  name: string;
  kind?: "text" | "email" | "tel" | "password" | "newPassword" | "locale" | "textarea";
  required?: boolean;
  autoComplete?: string;
  /** What stands in it at first. */
  value?: string;
  /** Whether there is a line of help to it. */
  help?: boolean;
}

export const firstState = (fields: readonly FieldSpec[]): FormState => ({
  values: Object.fromEntries(fields.map(({ name, value = "" }) => [name, value])),
  errors: {},
  failure: null,
  done: null,
});
