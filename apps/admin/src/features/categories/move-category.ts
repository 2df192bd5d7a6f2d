import type { CategoryNode } from "@mizan/contracts/catalog";

/** Where a category can go from its place: among its siblings, below the one above it, or one level out. */
export type CategoryMove = "up" | "down" | "indent" | "outdent";

/** A category's new place, as it is saved. */
export interface CategoryPlace {
  id: string;
  parentId: string | null;
  sortOrder: number;
}

interface Position {
  siblings: CategoryNode[];
  index: number;
  parent: Position | null;
}

function find(siblings: CategoryNode[], id: string, parent: Position | null): Position | null {
  for (const [index, node] of siblings.entries()) {
    const here = { siblings, index, parent };
    if (node.id === id) return here;
    const below = find(node.children, id, here);
    if (below) return below;
  }
  return null;
}

const idAt = (position: Position | null) =>
  position ? (position.siblings[position.index]?.id ?? null) : null;

/** Numbers siblings by their order, and gives back those whose place is another one than before. */
const numbered = (siblings: CategoryNode[], parentId: string | null): CategoryPlace[] =>
  siblings
    .map((node, index) => ({ node, place: { id: node.id, parentId, sortOrder: index + 1 } }))
    .filter(({ node, place }) => node.sortOrder !== place.sortOrder || node.parentId !== place.parentId)
    .map(({ place }) => place);

/**
 * What has to be saved to move a category.
 *
 * Shape  empty when there is nowhere to go: the first cannot go up, a top one not out.
 */
export function moveCategory(tree: CategoryNode[], id: string, move: CategoryMove): CategoryPlace[] {
  const position = find(tree, id, null);
  const moved = position?.siblings[position.index];
  if (!position || !moved) return [];
  const { siblings, index, parent } = position;
  const others = siblings.filter((node) => node !== moved);
  switch (move) {
    case "up":
    case "down": {
      const to = index + (move === "up" ? -1 : 1);
      if (to < 0 || to >= siblings.length) return [];
      return numbered([...others.slice(0, to), moved, ...others.slice(to)], idAt(parent));
    }
    case "indent": {
      const above = siblings[index - 1];
      return above ? numbered([...above.children, moved], above.id) : [];
    }
    case "outdent": {
      if (!parent) return [];
      const after = parent.index + 1;
      const level = [...parent.siblings.slice(0, after), moved, ...parent.siblings.slice(after)];
      return numbered(level, idAt(parent.parent));
    }
  }
}
