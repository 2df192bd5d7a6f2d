import { Button } from "@mizan/ui/button";
import { useTranslations } from "next-intl";

interface FormActionsProps {
  /** What sending the form does, in a word or two. */
  submit: string;
  sending: boolean;
  disabled?: boolean;
  onCancel: () => void;
}

/** At the end of a form in a sheet: leave it as it is, or send it. */
export function FormActions({ submit, sending, disabled, onCancel }: FormActionsProps) {
  const t = useTranslations("action");
  return (
    <div className="flex justify-end gap-2">
      <Button variant="quiet" onClick={onCancel}>
        {t("cancel")}
      </Button>
      <Button type="submit" variant="primary" loading={sending} disabled={disabled}>
        {submit}
      </Button>
    </div>
  );
}
