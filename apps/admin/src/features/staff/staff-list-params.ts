import { RoleSlug } from "@mizan/contracts/permissions";
import type { ListStaffInput } from "@mizan/contracts/staff";
import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { PAGE_LIMIT, pageParams, searchTerm } from "@/lib/list-params";

/** Orders that the list of users offers by its headers. */
export const staffSorts = ["name", "newest", "-lastLogin"] as const;

/** Whether an account is open. */
export const staffStates = ["active", "closed"] as const;

/** The state of the list of users, in its address. */
export const staffListParams = {
  ...pageParams,
  role: parseAsString,
  state: parseAsStringLiteral(staffStates),
  sort: parseAsStringLiteral(staffSorts).withDefault("name"),
};

/** Reads that state on the server. */
export const loadStaffListParams = createLoader(staffListParams);

/** That state as the API's filter; a role that can be none narrows nothing. */
export const toListStaffInput = (
  params: inferParserType<typeof staffListParams>,
): Partial<ListStaffInput> => ({
  page: params.page,
  limit: PAGE_LIMIT,
  sort: params.sort,
  search: searchTerm(params.search),
  role: RoleSlug.safeParse(params.role).data,
  isActive: params.state === null ? undefined : params.state === "active",
});
