import { type ListMailsInput, MailState, MailTemplate } from "@mizan/contracts/mail";
import { createLoader, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { PAGE_LIMIT, pageParams, searchTerm } from "@/lib/list-params";

/** The state of the outbox's list, in its address. */
export const mailListParams = {
  ...pageParams,
  state: parseAsStringLiteral(MailState.options),
  template: parseAsStringLiteral(MailTemplate.options),
};

/** Reads that state on the server. */
export const loadMailListParams = createLoader(mailListParams);

/** That state as the API's filter. */
export const toListMailsInput = (
  params: inferParserType<typeof mailListParams>,
): Partial<ListMailsInput> => ({
  page: params.page,
  limit: PAGE_LIMIT,
  search: searchTerm(params.search),
  state: params.state ?? undefined,
  template: params.template ?? undefined,
});
