"use client";

import type { CategoryNode } from "@mizan/contracts/catalog";
import { pickText } from "@mizan/contracts/pick-text";
import { LiveRegion } from "@mizan/ui/assistive";
import { Badge, StatusBadge } from "@mizan/ui/badge";
import { IconButton } from "@mizan/ui/button";
import { cn } from "@mizan/ui/cn";
import { Mirrored } from "@mizan/ui/mirrored";
import { ArrowDown, ArrowLeftToLine, ArrowRightToLine, ArrowUp, type LucideIcon, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Localized } from "@/components/localized";
import { useCan } from "@/lib/store";
import { useFormats, useLanguage } from "@/lib/use-formats";
import { type CategoryMove, moveCategory } from "./move-category";
import { useMoveCategory } from "./use-move-category";

interface CategoryTreeProps {
  tree: CategoryNode[];
  chosenId: string | null;
  onChoose: (id: string) => void;
  onCreateBelow: (id: string) => void;
}

const moves = [
  { move: "up", icon: ArrowUp, mirrored: false },
  { move: "down", icon: ArrowDown, mirrored: false },
  { move: "outdent", icon: ArrowLeftToLine, mirrored: true },
  { move: "indent", icon: ArrowRightToLine, mirrored: true },
] as const satisfies readonly { move: CategoryMove; icon: unknown; mirrored: boolean }[];

/** The categories as they nest, each with the buttons that move it: nothing here needs a drag. */
export function CategoryTree({ tree, chosenId, onChoose, onCreateBelow }: CategoryTreeProps) {
  const t = useTranslations("categories");
  const language = useLanguage();
  const mayWrite = useCan("catalog:write");
  const { move, moving, said } = useMoveCategory(tree);
  const { number } = useFormats();

  const branch = (nodes: CategoryNode[], depth: number) => (
    <ul className={depth > 0 ? "ms-6 border-s border-dotted border-border-strong" : undefined}>
      {nodes.map((node) => {
        const name = pickText(node.name, language);
        return (
          <li key={node.id}>
            <div
              className={cn(
                "group flex min-h-row flex-wrap items-center gap-x-2 px-3 py-0.5 hover:bg-surface-2",
                node.id === chosenId && "bg-brand-soft hover:bg-brand-soft",
              )}
            >
              <button
                type="button"
                aria-current={node.id === chosenId ? "true" : undefined}
                className="min-h-8 min-w-0 flex-1 basis-32 truncate text-start font-medium"
                onClick={() => onChoose(node.id)}
              >
                <Localized text={node.name} />
              </button>
              {!node.isActive && <StatusBadge tone="mute">{t("hidden")}</StatusBadge>}
              <Badge look="count" title={t("products", { count: node.productCount })}>
                {number(node.productCount)}
                <span className="sr-only">{t("products", { count: node.productCount })}</span>
              </Badge>
              {mayWrite && (
                <span className="flex">
                  {moves.map(({ move: kind, icon: Icon, mirrored }) => (
                    <IconButton
                      key={kind}
                      size="sm"
                      label={t(kind, { name })}
                      icon={<MoveIcon mirrored={mirrored} icon={Icon} />}
                      disabled={moving || moveCategory(tree, node.id, kind).length === 0}
                      onClick={() => void move(node, kind)}
                    />
                  ))}
                  <IconButton
                    size="sm"
                    label={t("newUnder", { name })}
                    icon={<Plus aria-hidden />}
                    onClick={() => onCreateBelow(node.id)}
                  />
                </span>
              )}
            </div>
            {node.children.length > 0 && branch(node.children, depth + 1)}
          </li>
        );
      })}
    </ul>
  );
  return (
    <div className="py-2">
      <LiveRegion>{said}</LiveRegion>
      {branch(tree, 0)}
    </div>
  );
}

function MoveIcon({ mirrored, icon: Icon }: { mirrored: boolean; icon: LucideIcon }) {
  if (!mirrored) return <Icon aria-hidden />;
  return (
    <Mirrored>
      <Icon aria-hidden />
    </Mirrored>
  );
}
