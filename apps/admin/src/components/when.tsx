"use client";

import { DateTime } from "@mizan/ui/date-time";
import { RelativeTime } from "@mizan/ui/relative-time";
import { useNow } from "next-intl";
import { useFormats } from "@/lib/use-formats";

interface WhenProps {
  at: string;
  style?: "date" | "time" | "datetime" | "day";
  className?: string;
}

/** A moment in the store's time zone. */
export function When({ at, ...look }: WhenProps) {
  const { locale, digits, timeZone } = useFormats();
  return <DateTime {...look} value={at} locale={locale} digits={digits} timeZone={timeZone} />;
}

/** How long ago; the moment itself is its title. */
export function Ago({ at, className }: { at: string; className?: string }) {
  const { locale, digits, timeZone } = useFormats();
  const now = useNow();
  return (
    <RelativeTime
      value={at}
      now={now.getTime()}
      locale={locale}
      digits={digits}
      timeZone={timeZone}
      className={className}
    />
  );
}
