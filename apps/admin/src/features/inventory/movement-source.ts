/** What caused a movement, as its page can be opened. */
export interface MovementSource {
  kind: "order" | "adjust" | "receipt" | "device" | "other";
  orderId: string | null;
}

const known = ["adjust", "receipt", "device"] as const;

/** Reads a ledger line's source: `order/<id>/…` links to its order, the others say what they are. */
export function movementSource(source: string): MovementSource {
  const [head = "", id] = source.split("/");
  if (head === "order" && id) return { kind: "order", orderId: id };
  return { kind: known.find((kind) => kind === head) ?? "other", orderId: null };
}
