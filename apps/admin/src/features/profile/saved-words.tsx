import { useTranslations } from "next-intl";

/** That it was saved, in the language that the page has by then: it may be what was changed. */
export function SavedWords() {
  const t = useTranslations("action");
  return t("saved");
}
