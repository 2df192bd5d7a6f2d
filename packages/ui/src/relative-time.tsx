"use client";

import { useEffect, useState } from "react";
import { type DateFormat, formatDate, formatRelative } from "./date-format";

type RelativeTimeProps = DateFormat & {
  value: string | number | Date;
  /** The server's clock when it rendered, so that the browser's first render says the same. */
  now: number;
  className?: string;
};

/** How long ago, kept true while the page is open; the exact moment is its title. */
export function RelativeTime({ value, now, className, ...format }: RelativeTimeProps) {
  const [current, setCurrent] = useState(now);
  useEffect(() => {
    setCurrent(Date.now());
    const timer = setInterval(() => setCurrent(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const then = new Date(value);
  return (
    <time
      dateTime={then.toISOString()}
      title={formatDate(then, format)}
      className={className}
      suppressHydrationWarning
    >
      {formatRelative(then.getTime(), current, format.locale, format.digits)}
    </time>
  );
}
