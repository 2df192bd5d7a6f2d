import "server-only";
import { type Done, type FormState, isPassword } from "./form-state";
import { refusalOf } from "./refusal";

/** The fields of a form as texts. What is chosen as a password is taken as it was typed. */
export function readFields<Name extends string>(
  form: FormData,
  names: readonly Name[],
): Record<Name, string> {
  const text = (name: Name) => {
    const value = form.get(name);
    if (typeof value !== "string") return "";
    return isPassword(name) ? value : value.trim();
  };
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}

/** Passwords are not sent back. */
const echo = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isPassword(name) ? "" : value]));

const refuseFields = (values: Readonly<Record<string, string>>, errors: FormState["errors"]): FormState => ({
  values: echo(values),
  errors,
  failure: null,
  done: null,
});

/** Which of the fields that have to be there are empty. */
const missing = (values: Readonly<Record<string, string>>, names: readonly string[]): FormState["errors"] =>
  Object.fromEntries(names.filter((name) => !values[name]).map((name) => [name, "required" as const]));

/**
 * Does something with what stands in a form's fields, and says what became of it. Whoever is led elsewhere is, when
 * `work` says so. What travels with the form unseen is not among `values`.
 */
export async function answerForm(
  values: Readonly<Record<string, string>>,
  required: readonly string[],
  work: () => Promise<Done | Pick<FormState, "done" | "warning">>,
): Promise<FormState> {
  const empty = missing(values, required);
  if (Object.keys(empty).length > 0) return refuseFields(values, empty);
  try {
    const done = await work();
    return {
      values: echo(values),
      errors: {},
      failure: null,
      ...(typeof done === "string" ? { done } : done),
    };
  } catch (error) {
    // A redirect is thrown too, and is no refusal.
    if (error instanceof Error && "digest" in error) throw error;
    return { values: echo(values), done: null, ...refusalOf(error, values) };
  }
}
