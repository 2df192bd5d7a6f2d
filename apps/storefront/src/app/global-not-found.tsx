import "./[shop]/[locale]/market.css";
import type { Metadata } from "next";
import { BilingualPage } from "@/features/shell/bilingual-page";

export const metadata: Metadata = { robots: { index: false } };

/** For addresses that belong to no language, such as a file that is not there. */
export default function GlobalNotFound() {
  return <BilingualPage title="absent" action={{ word: "home", href: { ar: "/ar", en: "/en" } }} />;
}
