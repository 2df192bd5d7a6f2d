"use client";

import type { OwnStaff } from "@mizan/contracts/staff";
import { Button } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Section } from "@/components/section";
import { allowedEntries } from "@/features/shell/nav-entries";
import { aloneShortcuts, choose, type ShortcutName } from "@/lib/shortcut-keys";
import { useProfile } from "@/lib/store";
import { ShortcutRow } from "./shortcut-row";
import { useSaveOwn } from "./use-save-own";

/** Which key does what; each can be another, and all of them the usual ones again. */
export function ShortcutsSection({ own }: { own: OwnStaff }) {
  const t = useTranslations();
  const profile = useProfile();
  const save = useSaveOwn();
  const { shortcuts: chosen } = own.preferences;
  const row = (name: ShortcutName, label: string) => (
    <ShortcutRow
      key={name}
      name={name}
      label={label}
      chosen={chosen}
      onChoose={(key) => save.mutate({ preferences: { shortcuts: choose(chosen, name, key) } })}
    />
  );
  return (
    <Section
      title={t("shortcuts.title")}
      help={t("profile.shortcutsHelp")}
      actions={
        Object.keys(chosen).length > 0 && (
          <Button size="sm" onClick={() => save.mutate({ preferences: { shortcuts: {} } })}>
            {t("profile.usualKeys")}
          </Button>
        )
      }
    >
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <Group title={t("profile.singleKeys")}>
          {aloneShortcuts.map((name) => row(name, t(`shortcuts.${name}`)))}
        </Group>
        <Group title={t("shortcuts.goTo")}>
          {allowedEntries(profile).map(({ id }) => row(id, t(`nav.${id}`)))}
        </Group>
      </div>
    </Section>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div>
      <h3 id={id} className="pb-1 font-medium">
        {title}
      </h3>
      <ul aria-labelledby={id} className="divide-y divide-border">
        {children}
      </ul>
    </div>
  );
}
