"use client";

import { useDirection } from "@base-ui/react/direction-provider";
import { Menu as BaseMenu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { optionClass, popupClass } from "./popup-class";

type MenuProps = {
  /** The Button or IconButton that opens it. */
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "center" | "end";
};

/** Actions behind a button. Arrow keys move, a letter finds, Escape closes. */
export function Menu({ trigger, children, align = "end" }: MenuProps) {
  const dir = useDirection();
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="z-menu outline-none" sideOffset={4} align={align}>
          <BaseMenu.Popup dir={dir} className={cn(popupClass, "min-w-44 py-1")}>
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

type MenuItemProps = {
  children: ReactNode;
  onClick?: () => void;
  icon?: ReactNode;
  /** The keys that do the same, in a Kbd. */
  shortcut?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
};

export function MenuItem({ children, onClick, icon, shortcut, danger, disabled }: MenuItemProps) {
  return (
    <BaseMenu.Item
      onClick={onClick}
      disabled={disabled}
      className={cn(optionClass, danger && "text-status-bad-text data-highlighted:bg-status-bad")}
    >
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {shortcut}
    </BaseMenu.Item>
  );
}

type MenuLinkProps = {
  children: ReactNode;
  href: string;
  icon?: ReactNode;
  /** The framework's own link as an element: `<Link href=… />`; a plain `<a>` without it. */
  render?: ReactElement;
};

export function MenuLink({ children, href, icon, render }: MenuLinkProps) {
  return (
    <BaseMenu.LinkItem href={href} render={render} closeOnClick className={optionClass}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
    </BaseMenu.LinkItem>
  );
}

type MenuRadioProps<Value extends string> = {
  label: ReactNode;
  value: Value;
  onValueChange: (value: Value) => void;
  items: readonly { value: Value; label: ReactNode }[];
};

/** One of a few inside a menu, such as the theme. */
export function MenuRadio<Value extends string>({
  label,
  value,
  onValueChange,
  items,
}: MenuRadioProps<Value>) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className={groupLabelClass}>{label}</BaseMenu.GroupLabel>
      <BaseMenu.RadioGroup value={value} onValueChange={(next: Value) => onValueChange(next)}>
        {items.map((item) => (
          <BaseMenu.RadioItem key={item.value} value={item.value} className={optionClass}>
            <span className="flex size-4 items-center">
              <BaseMenu.RadioItemIndicator>
                <Check aria-hidden className="text-brand" />
              </BaseMenu.RadioItemIndicator>
            </span>
            {item.label}
          </BaseMenu.RadioItem>
        ))}
      </BaseMenu.RadioGroup>
    </BaseMenu.Group>
  );
}

export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className={groupLabelClass}>{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  );
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="my-1 h-px bg-border" />;
}

const groupLabelClass = "px-3 py-1 text-small text-text-3";
