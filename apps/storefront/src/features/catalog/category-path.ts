import type { CategoryNode } from "@mizan/contracts/catalog";

/** The categories from a root down to the one that `matches`; empty when there is none. */
export function categoryPath(
  tree: readonly CategoryNode[],
  matches: (node: CategoryNode) => boolean,
): CategoryNode[] {
  for (const node of tree) {
    if (matches(node)) return [node];
    const below = categoryPath(node.children, matches);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** Every category of a tree that `matches`, parents before children. */
export const categoriesWhere = (
  tree: readonly CategoryNode[],
  matches: (node: CategoryNode) => boolean,
): CategoryNode[] =>
  tree.flatMap((node) => [...(matches(node) ? [node] : []), ...categoriesWhere(node.children, matches)]);

/**
 * The hue of a category's plates: roots stand evenly around the colour circle, and all below a root share its hue.
 *
 * Units   degrees of OKLCH. Neutral paper (95) for what has no category.
 */
export function plateHue(tree: readonly CategoryNode[], categoryId: string | null): number {
  const root = tree.findIndex((node) => categoryPath([node], ({ id }) => id === categoryId).length > 0);
  return root < 0 ? 95 : Math.round(140 + (root * 360) / tree.length) % 360;
}
