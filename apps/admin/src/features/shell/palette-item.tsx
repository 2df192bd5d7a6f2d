"use client";

import { Command } from "cmdk";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-text-3"
    >
      {children}
    </Command.Group>
  );
}

interface PaletteItemProps {
  /** Tells it from the others; never shown. */
  value: string;
  icon: LucideIcon;
  onSelect: () => void;
  aside?: ReactNode;
  children: ReactNode;
}

export function PaletteItem({ value, icon: Icon, onSelect, aside, children }: PaletteItemProps) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default items-center gap-3 rounded-sm px-3 py-1.5 aria-selected:bg-sunken"
    >
      <Icon aria-hidden className="text-text-3" />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {aside && <span className="shrink-0 text-small text-text-2">{aside}</span>}
    </Command.Item>
  );
}
