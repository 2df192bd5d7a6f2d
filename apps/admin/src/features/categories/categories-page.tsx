"use client";

import type { CategoryNode } from "@mizan/contracts/catalog";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { Section } from "@/components/section";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { CategoryEditor } from "./category-editor";
import { CategoryTree } from "./category-tree";

/** Every category of a tree in one list. */
const flatten = (nodes: CategoryNode[]): CategoryNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);

/** The place after the last category of a level. */
function nextSortOrder(tree: CategoryNode[], parentId: string | null): number {
  const parent = flatten(tree).find((node) => node.id === parentId);
  const level = parentId === null ? tree : (parent?.children ?? []);
  return Math.max(0, ...level.map((node) => node.sortOrder)) + 1;
}

/** The value of `?id=` that stands for a category that does not exist yet. */
const NEW = "new";

/** The tree of categories, and beside it the editor of the chosen one. */
export function CategoriesPage() {
  const t = useTranslations("categories");
  const trpc = useTRPC();
  const mayWrite = useCan("catalog:write");
  const { data: tree, error, refetch } = useQuery(trpc.categories.tree.queryOptions());
  const [{ id, parent }, setChosen] = useQueryStates({ id: parseAsString, parent: parseAsString });
  const chosen = tree && flatten(tree).find((node) => node.id === id);
  const create = (below: string | null) => void setChosen({ id: NEW, parent: below });
  const newButton = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => create(null)}>
      {t("new")}
    </Button>
  );

  if (!tree) return <RecordPending error={error} retry={refetch} />;
  return (
    <>
      <PageHeader title={t("title")} actions={newButton} />
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_minmax(0,420px)]">
        <Section title={t("tree")} flush>
          {tree.length === 0 ? (
            <EmptyState
              kind="first"
              title={t("emptyTitle")}
              description={t("emptyText")}
              action={newButton}
            />
          ) : (
            <CategoryTree
              tree={tree}
              chosenId={id}
              onChoose={(next) => void setChosen({ id: next, parent: null })}
              onCreateBelow={create}
            />
          )}
        </Section>
        {id === NEW && mayWrite ? (
          <CategoryEditor
            key={`${NEW}/${parent}`}
            category={null}
            parentId={parent}
            sortOrder={nextSortOrder(tree, parent)}
            onDone={(saved) => void setChosen({ id: saved, parent: null })}
          />
        ) : chosen ? (
          <CategoryEditor
            key={`${chosen.id}/${chosen.version}`}
            category={chosen}
            parentId={chosen.parentId}
            sortOrder={chosen.sortOrder}
            onDone={(saved) => void setChosen({ id: saved, parent: null })}
          />
        ) : (
          <p className="p-4 text-text-2 max-wide:hidden">{t("choose")}</p>
        )}
      </div>
    </>
  );
}
