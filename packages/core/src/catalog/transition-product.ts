import type { Product, TransitionProductInput } from "@mizan/contracts/catalog";
import { conflict } from "@mizan/contracts/errors";
import { productTransitions } from "@mizan/contracts/product-status";
import { canBecome, nextStates } from "@mizan/contracts/state-machine";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents, refuseStale } from "../platform";
import { getProduct } from "./get-product";
import { lockProduct } from "./lock-product";
import { productFacts } from "./product-facts";

/**
 * Moves a product along its state machine: published, it is on sale.
 *
 * Errors  NOT_FOUND product · PRECONDITION_FAILED with `theirs` · CONFLICT transition.illegal {from, to, allowed}.
 * Emits   product.status_changed.
 * Source  seeds/000 "Publish Product"; seeds/002 "Product Status Flow".
 */
export async function transitionProduct(ctx: Context, input: TransitionProductInput): Promise<Product> {
  authorize(ctx, "update", "Product");
  return inTransaction(ctx, async (tx) => {
    const before = await lockProduct(tx, input.id);
    authorize(tx, "update", "Product", before);
    refuseStale(input.version, before);
    const { status: from } = before;
    if (!canBecome(productTransitions, from, input.to))
      throw conflict("transition.illegal", `A product that is ${from} cannot become ${input.to}`, {
        from,
        to: input.to,
        allowed: nextStates(productTransitions, from),
      });
    await tx.db.product.update({
      where: { companyId_id: { companyId: tx.companyId, id: before.id }, version: before.version },
      data: { status: input.to, version: { increment: 1 }, updatedAt: tx.now() },
    });
    const after = await getProduct(tx, { id: before.id });
    await recordAudit(tx, {
      action: "product.status_changed",
      subjectType: "Product",
      subjectId: after.id,
      before: { status: from },
      after: { status: after.status },
    });
    await recordEvents(tx, [
      { type: "product.status_changed", subjectId: after.id, payload: { ...productFacts(after), from } },
    ]);
    return after;
  });
}
