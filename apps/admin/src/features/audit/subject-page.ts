import type { AuditEntry } from "@mizan/contracts/audit";
import type { Profile } from "@mizan/contracts/identity";
import { allowedEntries, isCurrent } from "../shell/nav-entries";

type Subject = Pick<AuditEntry, "subjectType" | "subjectId">;

/** The page of what an entry is about; null where there is none, or whoever reads the entry may not open it. */
export function subjectPage(
  reader: Pick<Profile, "permissions" | "isOperator">,
  subject: Subject,
): string | null {
  const page = pageOf(subject);
  if (page === null) return null;
  const { pathname } = new URL(page, "http://admin");
  return allowedEntries(reader).some((entry) => isCurrent(entry, pathname)) ? page : null;
}

function pageOf({ subjectType, subjectId }: Subject): string | null {
  switch (subjectType) {
    case "Product":
      return `/products/${subjectId}`;
    case "Order":
      return `/orders/${subjectId}`;
    case "Customer":
      return `/customers/${subjectId}`;
    case "Category":
      return `/categories?id=${subjectId}`;
    case "Mail":
      return `/outbox/${subjectId}`;
    case "Staff":
      return `/users/${subjectId}`;
    case "Role":
      return "/users/roles";
    case "ApiKey":
      return "/api-keys";
    case "Company":
      return "/companies";
    case "Settings":
      return "/settings";
    default:
      return null;
  }
}
