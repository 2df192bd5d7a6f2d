import { buttonClass } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";

/** Instead of a page whose visitor has asked too often: when it can be asked for again, and the way to do so. */
export function WaitPage({ seconds }: { seconds: number }) {
  const t = useTranslations("failure");
  const { figure } = useShopFormat();
  return (
    <div role="alert" className="mx-auto grid max-w-2xl justify-items-start gap-5 py-8">
      <h1 className="font-heading text-h1">{t("limitedTitle")}</h1>
      <p className="text-text-2">{t("limitedHelp", { count: seconds, n: figure(seconds) })}</p>
      {/* biome-ignore lint/a11y/useValidAnchor: an empty address is this very page again, scripts or none */}
      <a href="" className={buttonClass({ variant: "primary" })}>
        {t("retry")}
      </a>
    </div>
  );
}
