"use client";

import { Switch } from "@mizan/ui/choice";
import { Sheet } from "@mizan/ui/dialog";
import { Kbd } from "@mizan/ui/kbd";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useSaveOwn } from "@/features/profile/use-save-own";
import { useNavigate } from "@/lib/leave-guard";
import { keyCap, keyOf, PAGE_PREFIX, type ShortcutName } from "@/lib/shortcut-keys";
import { useShortcut, useShortcuts, useSingleKey } from "@/lib/shortcuts";
import { useCan, useProfile } from "@/lib/store";
import { allowedEntries, type NavEntry } from "./nav-entries";

/** One entry's G shortcut; a component, since each needs its own hook. */
function GoTo({ entry }: { entry: NavEntry }) {
  const navigate = useNavigate();
  useShortcut(entry.id, () => navigate(entry.href));
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
  const { visit } = useProfile();
  const { chosen, singleKeys, sheetOpen, setSheetOpen } = useShortcuts();
  const save = useSaveOwn({ quietly: true });
  const cap = (name: ShortcutName) => keyCap(keyOf(chosen, name));
  useSingleKey("shift+slash", () => setSheetOpen(true));
  useShortcut("create", () => navigate("/products/new"), { enabled: mayWrite });
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
            checked={save.isPending ? save.variables.preferences?.singleKeys : singleKeys}
            disabled={visit !== null}
            onCheckedChange={(on) => save.mutate({ preferences: { singleKeys: on } })}
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
                <Kbd>{cap("create")}</Kbd>
              </RuledRow>
            )}
          </Group>
          <Group title={t("shortcuts.goTo")}>
            {entries.map((entry) => (
              <RuledRow key={entry.id} label={t(`nav.${entry.id}`)}>
                <Kbd>{keyCap(PAGE_PREFIX)}</Kbd> <Kbd>{cap(entry.id)}</Kbd>
              </RuledRow>
            ))}
          </Group>
          <Group title={t("shortcuts.lists")}>
            <RuledRow label={t("shortcuts.search")}>
              <Kbd>{cap("search")}</Kbd>
            </RuledRow>
            <RuledRow label={t("shortcuts.nextRow")}>
              <Kbd>{cap("nextRow")}</Kbd>
            </RuledRow>
            <RuledRow label={t("shortcuts.previousRow")}>
              <Kbd>{cap("previousRow")}</Kbd>
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
