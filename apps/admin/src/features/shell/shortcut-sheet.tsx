"use client";

import { Switch } from "@mizan/ui/choice";
import { Sheet } from "@mizan/ui/dialog";
import { Kbd } from "@mizan/ui/kbd";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useNavigate } from "@/lib/leave-guard";
import { useShortcuts, useSingleKey } from "@/lib/shortcuts";
import { useCan, useProfile } from "@/lib/store";
import { allowedEntries, type NavEntry } from "./nav-entries";

/** One entry's G shortcut; a component, since each needs its own hook. */
function GoTo({ entry }: { entry: NavEntry }) {
  const navigate = useNavigate();
  useSingleKey(`g>${entry.key}`, () => navigate(entry.href));
  return null;
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h3 id={id} className="font-medium">
        {title}
      </h3>
      <RuledList>{children}</RuledList>
    </section>
  );
}

/** The keys that work everywhere, and the sheet (`?`) that lists all of them and switches single ones off. */
export function ShortcutSheet() {
  const t = useTranslations();
  const navigate = useNavigate();
  const entries = allowedEntries(useProfile());
  const mayWrite = useCan("catalog:write");
  const { singleKeys, setSingleKeys, sheetOpen, setSheetOpen } = useShortcuts();
  useSingleKey("shift+slash", () => setSheetOpen(true));
  useSingleKey("c", () => navigate("/products/new"), { enabled: mayWrite });
  return (
    <>
      {entries.map((entry) => (
        <GoTo key={entry.id} entry={entry} />
      ))}
      <Sheet
        open={sheetOpen}
        onOpenChange={setSheetOpen}
        title={t("shortcuts.title")}
        closeLabel={t("action.close")}
      >
        <div className="flex flex-col gap-6">
          <Switch
            label={t("shortcuts.single")}
            hint={t("shortcuts.singleHelp")}
            checked={singleKeys}
            onCheckedChange={setSingleKeys}
          />
          <Group title={t("shortcuts.everywhere")}>
            <RuledRow label={t("shortcuts.palette")}>
              <Kbd>⌘K</Kbd>
            </RuledRow>
            <RuledRow label={t("shortcuts.sheet")}>
              <Kbd>?</Kbd>
            </RuledRow>
            {mayWrite && (
              <RuledRow label={t("shortcuts.create")}>
                <Kbd>C</Kbd>
              </RuledRow>
            )}
          </Group>
          <Group title={t("shortcuts.goTo")}>
            {entries.map((entry) => (
              <RuledRow key={entry.id} label={t(`nav.${entry.id}`)}>
                <Kbd>G</Kbd> <Kbd>{entry.key.toUpperCase()}</Kbd>
              </RuledRow>
            ))}
          </Group>
          <Group title={t("shortcuts.lists")}>
            <RuledRow label={t("shortcuts.search")}>
              <Kbd>/</Kbd>
            </RuledRow>
            <RuledRow label={t("shortcuts.nextRow")}>
              <Kbd>J</Kbd>
            </RuledRow>
            <RuledRow label={t("shortcuts.previousRow")}>
              <Kbd>K</Kbd>
            </RuledRow>
            <RuledRow label={t("shortcuts.openRow")}>
              <Kbd>↵</Kbd>
            </RuledRow>
          </Group>
          <Group title={t("shortcuts.records")}>
            <RuledRow label={t("shortcuts.save")}>
              <Kbd>⌘S</Kbd>
            </RuledRow>
            <RuledRow label={t("shortcuts.primary")}>
              <Kbd>⌘↵</Kbd>
            </RuledRow>
          </Group>
        </div>
      </Sheet>
    </>
  );
}
