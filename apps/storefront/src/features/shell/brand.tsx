import { Drawing } from "@mizan/ui/drawing";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";

/** The shop's name, as the way home. */
export function Brand({ name }: { name: string }) {
  const t = useTranslations("shell");
  return (
    <Link href="/" aria-label={t("home", { shop: name })} className="flex min-w-0 items-center gap-2">
      <Drawing name="palm" className="h-8 stroke-brand max-sm:hidden" />
      <span className="truncate font-heading text-[1.125rem] font-semibold leading-tight">{name}</span>
    </Link>
  );
}
