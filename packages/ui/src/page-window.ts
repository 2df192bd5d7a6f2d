/** Page numbers worth showing: the ends, the current one and its neighbours; a gap is named by the side it is on. */
export function pageWindow(page: number, pageCount: number): (number | "gap-before" | "gap-after")[] {
  if (pageCount <= 7) return range(1, pageCount);
  const first = Math.max(2, Math.min(page - 1, pageCount - 4));
  const last = Math.min(pageCount - 1, Math.max(page + 1, 5));
  return [
    1,
    ...(first > 2 ? (["gap-before"] as const) : []),
    ...range(first, last),
    ...(last < pageCount - 1 ? (["gap-after"] as const) : []),
    pageCount,
  ];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
