import { TRPCError } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";

type Json = Parameters<typeof superjson.deserialize>[0]["json"];

/** What is `undefined`: all of it, or what is at these paths. */
const Undefined = z.tuple([z.literal("undefined")]);
const Notes = z.union([Undefined, z.record(z.string(), Undefined)]);

const Sent = z.object({
  json: z.custom<Json>(),
  meta: z.object({ values: Notes.optional(), v: z.number().optional() }).optional(),
});

/**
 * How calls and answers are written: JSON, with notes of what JSON has no word for.
 *
 * A caller's notes would be followed before anything is known of the call: a number that is noted to be a typed array
 * becomes one of so many bytes, and a short text of them holds everybody else up for a minute. Our contracts take JSON, so
 * what clients note of fields that are `undefined` is followed, and nothing else is taken; nor is a note of what was not
 * sent, which would make a list of two as long as it says.
 */
export const transformer = {
  input: { serialize: superjson.serialize, deserialize: readInput },
  output: superjson,
};

function readInput(sent: unknown): unknown {
  const { data } = Sent.safeParse(sent);
  if (!data || !notesWhatIsThere(data))
    throw new TRPCError({ code: "BAD_REQUEST", message: "This is no input of a procedure" });
  return superjson.deserialize(data);
}

/** Whether every path of the notes leads to a `null`, as clients send it for `undefined`. No field of ours has a backslash. */
function notesWhatIsThere({ json, meta }: z.infer<typeof Sent>): boolean {
  const notes = meta?.values ?? [];
  return (
    Array.isArray(notes) ||
    Object.keys(notes).every((path) => !path.includes("\\") && valueAt(json, path.split(".")) === null)
  );
}

function valueAt(json: unknown, keys: readonly string[]): unknown {
  let value = json;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
