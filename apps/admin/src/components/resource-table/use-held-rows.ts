"use client";

import { useState } from "react";

/**
 * Keeps a live list from moving under the pointer.
 *
 * While the pointer is over the table, the order and number of its rows stay (each as new as it is known); new ones
 * wait, counted, until it leaves or they are asked for. `listKey` names the list: another page or filter shows at once.
 */
export function useHeldRows<Row>(rows: Row[], keyOf: (row: Row) => string, listKey: string) {
  const [hovered, setHovered] = useState(false);
  const [shown, setShown] = useState({ listKey, rows, arrived: [] as string[] });

  const sameList = shown.listKey === listKey;
  const known = new Set(shown.rows.map(keyOf));
  const fresh = rows.map(keyOf).filter((key) => !known.has(key));
  const holding = hovered && sameList && fresh.length > 0;

  // Adjusted while rendering, not in an effect, so that no frame shows the rows untinted first.
  if (!holding && (!sameList || shown.rows !== rows)) {
    const arrived = sameList && shown.rows.length > 0 ? fresh : [];
    setShown({ listKey, rows, arrived: arrived.length > 0 || !sameList ? arrived : shown.arrived });
  }

  const newest = new Map(rows.map((row) => [keyOf(row), row]));
  return {
    rows: holding ? shown.rows.map((row) => newest.get(keyOf(row)) ?? row) : rows,
    waiting: holding ? fresh.length : 0,
    /** Rows that came in last, to be tinted. */
    arrived: new Set(shown.arrived),
    release: () => setHovered(false),
    holdProps: { onPointerEnter: () => setHovered(true), onPointerLeave: () => setHovered(false) },
  };
}
