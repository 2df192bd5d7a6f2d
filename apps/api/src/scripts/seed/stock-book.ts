import type { MovementKind } from "@mizan/contracts/inventory";
import { fromMilli } from "@mizan/contracts/quantity";

/** A line of the ledger as it is stored. */
export interface LedgerRow {
  productId: string;
  locationId: string;
  seq: number;
  prevSeq: number | null;
  kind: MovementKind;
  deltaOnHand: string;
  deltaReserved: string;
  onHandBefore: string;
  reservedBefore: string;
  onHandAfter: string;
  reservedAfter: string;
  source: string;
  reason: string | null;
  actorId: string | null;
  actorName: string | null;
  occurredAt: Date;
}

/** Who moved stock. */
export interface Mover {
  id: string | null;
  name: string | null;
}

/** One product's stock in one place. Units: thousandths of the basic unit. */
export interface BookLevel {
  productId: string;
  locationId: string;
  onHand: number;
  reserved: number;
  seq: number;
}

export interface BookEntry {
  kind: MovementKind;
  onHand: number;
  reserved: number;
  source: string;
  reason?: string;
  by: Mover;
  at: Date;
}

/**
 * Stock kept in memory by the rules of the database: every movement continues the balances before it, and none takes
 * what is not there.
 */
export class StockBook {
  readonly ledger: LedgerRow[] = [];
  private readonly levels = new Map<string, BookLevel>();

  constructor(
    productIds: readonly string[],
    private readonly locationIds: readonly string[],
  ) {
    for (const productId of productIds) {
      for (const locationId of locationIds) {
        this.levels.set(`${productId}/${locationId}`, {
          productId,
          locationId,
          onHand: 0,
          reserved: 0,
          seq: 0,
        });
      }
    }
  }

  all(): BookLevel[] {
    return [...this.levels.values()];
  }

  level(productId: string, locationId: string): BookLevel {
    const level = this.levels.get(`${productId}/${locationId}`);
    if (!level) throw new Error(`no level of ${productId} in ${locationId}`);
    return level;
  }

  available(productId: string): number {
    return this.locationIds.reduce((sum, locationId) => {
      const { onHand, reserved } = this.level(productId, locationId);
      return sum + onHand - reserved;
    }, 0);
  }

  move(level: BookLevel, entry: BookEntry): void {
    const onHand = level.onHand + entry.onHand;
    const reserved = level.reserved + entry.reserved;
    if (reserved < 0 || onHand - reserved < 0) throw new Error(`${entry.kind} takes what is not there`);
    this.ledger.push({
      productId: level.productId,
      locationId: level.locationId,
      seq: level.seq + 1,
      prevSeq: level.seq === 0 ? null : level.seq,
      kind: entry.kind,
      deltaOnHand: fromMilli(entry.onHand),
      deltaReserved: fromMilli(entry.reserved),
      onHandBefore: fromMilli(level.onHand),
      reservedBefore: fromMilli(level.reserved),
      onHandAfter: fromMilli(onHand),
      reservedAfter: fromMilli(reserved),
      source: entry.source,
      reason: entry.reason ?? null,
      actorId: entry.by.id,
      actorName: entry.by.name,
      occurredAt: entry.at,
    });
    level.onHand = onHand;
    level.reserved = reserved;
    level.seq += 1;
  }
}
