"use client";

import "./[shop]/[locale]/market.css";
import { useEffect } from "react";
import { BilingualPage } from "@/features/shell/bilingual-page";

/** When not even the frame of a page can be made, as when the API has never been reached. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => console.error(error), [error]);
  // An empty address is this very page again.
  return (
    <BilingualPage
      title="title"
      help="help"
      action={{ word: "retry", href: { ar: "", en: "" } }}
      reference={error.digest}
    />
  );
}
