import "server-only";
import { refresh } from "next/cache";
import type { CustomerApi } from "@/features/session/customer";
import { answerForm } from "./answer-form";
import { asSignedIn } from "./as-signed-in";
import type { FormState } from "./form-state";

/** Does what a button of the account's page at `path` stands for, and shows the page as it is then. */
export const answerPress = (path: string, act: (api: CustomerApi) => Promise<unknown>): Promise<FormState> =>
  answerForm({}, [], () =>
    asSignedIn(async (api) => {
      await act(api);
      refresh();
      return { done: null };
    }, path),
  );
