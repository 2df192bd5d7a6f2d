"use client";

import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { Badge } from "./badge";
import { cn } from "./cn";
import { tabClass, tabListClass } from "./tab-class";

type TabsProps<Value extends string> = {
  items: readonly { value: Value; label: ReactNode; count?: ReactNode; content: ReactNode }[];
  /** Names the row of tabs. */
  label: string;
  value?: Value;
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  className?: string;
};

/** Parts of one page that are read one at a time. Where each has its own address use NavTabs. */
export function Tabs<Value extends string>({
  items,
  label,
  onValueChange,
  className,
  ...root
}: TabsProps<Value>) {
  return (
    <BaseTabs.Root
      {...root}
      defaultValue={root.defaultValue ?? items[0]?.value}
      onValueChange={(value: Value) => onValueChange?.(value)}
      className={cn("min-w-0", className)}
    >
      <BaseTabs.List aria-label={label} className={tabListClass}>
        {items.map(({ value, label: name, count }) => (
          <BaseTabs.Tab
            key={value}
            value={value}
            className={cn(tabClass, "data-active:border-brand data-active:text-text")}
          >
            {name}
            {count !== undefined && <Badge look="count">{count}</Badge>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {items.map(({ value, content }) => (
        <BaseTabs.Panel key={value} value={value} className="pt-4">
          {content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
