import type { DomainEvent } from "@mizan/contracts/events";
import type { NewJob } from "../jobs/job-queue";
import { REVALIDATE_STOREFRONT, type RevalidateStorefront } from "../jobs/revalidate-storefront-job";
import { SEND_MAIL, type SendMail } from "../jobs/send-mail-job";

/** The jobs that follow from events placed together; they are stored in the same transaction. */
export function jobsOf(events: readonly DomainEvent[]): NewJob[] {
  const mails = events.flatMap(mailOf).map((data) => ({ queue: SEND_MAIL, data }));
  const tags = [...new Set(events.flatMap(staleTags))];
  if (tags.length === 0) return mails;
  const data: RevalidateStorefront = { tags };
  return [...mails, { queue: REVALIDATE_STOREFRONT, data }];
}

const mailOf = ({ type, companyId, payload }: DomainEvent): SendMail[] =>
  type === "mail.queued" ? [{ companyId, mailId: payload.mailId }] : [];

/**
 * The names under which the storefront keeps pages that an event made untrue: each with its company, since one storefront
 * keeps the pages of all.
 */
export const staleTags = (event: DomainEvent): string[] =>
  staleParts(event).map((part) => `${event.companyId}:${part}`);

function staleParts(event: DomainEvent): string[] {
  switch (event.type) {
    case "product.created":
    case "product.updated":
    case "product.status_changed":
    case "product.deleted":
      return [`product:${event.payload.productId}`, `product-slug:${event.payload.slug}`, "catalog"];
    case "stock.changed":
    case "stock.policy_set":
      return [`product:${event.payload.productId}`];
    case "category.saved":
    case "category.deleted":
      return [`category:${event.payload.slug}`, "catalog"];
    case "unit.saved":
      return ["catalog"];
    case "settings.updated":
      return ["settings", "catalog"];
    // No page is kept by this name: whatever it hears, the storefront also asks anew whose host is whose.
    case "company.changed":
      return ["hosts"];
    default:
      return [];
  }
}
