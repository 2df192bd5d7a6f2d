import { type DateFormat, formatDate } from "./date-format";

export { formatDate, formatRelative } from "./date-format";

type DateTimeProps = DateFormat & { value: string | number | Date; className?: string };

/**
 * A moment in the store's time zone. Server and browser agree on zone, calendar and digits; where their Intl data
 * still differ by a comma, the server's text stands.
 */
export function DateTime({ value, className, ...format }: DateTimeProps) {
  return (
    <time dateTime={new Date(value).toISOString()} className={className} suppressHydrationWarning>
      {formatDate(value, format)}
    </time>
  );
}
