import type { DomainEvent } from "@mizan/contracts/events";
import { toMajor } from "@mizan/contracts/money";
import type { OrderStatus } from "@mizan/contracts/order-status";
import type { OrderEventBody, ServerToClientEvents } from "@mizan/contracts/sockets";
import { firstName } from "@mizan/core/orders";
import { ALERTS, roomsOf } from "./rooms";

type Arguments<Name extends keyof ServerToClientEvents> = Parameters<ServerToClientEvents[Name]>;
type Message = {
  [Name in keyof ServerToClientEvents]: { name: Name; message: Arguments<Name> };
}[keyof ServerToClientEvents];

/** A message for everybody in any of the rooms, once each, save those in the rooms of `except`. */
export type Emission = Message & { rooms: string[]; except: string[] };

/**
 * Who is told what of an event. `source` is the name of this host, as the Sales envelope carries it.
 *
 * Source  seeds/000, seeds/003 "Event Types", seeds/004 "Event Payload Example".
 */
export function emissionsOf(event: DomainEvent, source: string): Emission[] {
  const rooms = roomsOf(event.companyId);
  const sequence = event.seq;
  switch (event.type) {
    case "order.created": {
      const { follower, known, body, guarded } = orderAudience(event);
      const envelope = toSalesEnvelope(event, source);
      return [
        { rooms: [rooms.admin("orders:read")], except: [], name: "new_order", message: [envelope] },
        { rooms: known, except: [], name: "order_created", message: [body] },
        { rooms: [follower], except: known, name: "order_created", message: [guarded] },
      ];
    }
    case "order.status_changed": {
      const { follower, known, body, guarded } = orderAudience(event);
      const { orderId, status, from } = event.payload;
      return [
        { rooms: [follower], except: [], name: "order_status", message: [{ orderId, status, sequence }] },
        { rooms: known, except: [], name: "order_status_changed", message: [{ ...body, from }] },
        { rooms: [follower], except: known, name: "order_status_changed", message: [{ ...guarded, from }] },
      ];
    }
    case "stock.changed":
    case "stock.policy_set": {
      const { productId, locationId } = event.payload;
      const [stock, available] = [Number(event.payload.stock), Number(event.payload.available)];
      const [onHand, reserved] = [Number(event.payload.onHand), Number(event.payload.reserved)];
      const known = { productId, stock, available, sequence };
      // Whoever shops is told what can be bought, as the public catalogue tells it, and not what is on the shelves.
      const guarded = { ...known, stock: available };
      const whole = { ...known, locationId, onHand, reserved };
      return [
        { rooms: [rooms.stock(productId)], except: [], name: "inventory_update", message: [known] },
        { rooms: [rooms.product(productId)], except: [], name: "inventory_update", message: [guarded] },
        { rooms: [rooms.admin("inventory:read")], except: [], name: "stock_updated", message: [whole] },
      ];
    }
    case "stock.low": {
      const { productId, name } = event.payload;
      const [available, reorderPoint] = [Number(event.payload.available), Number(event.payload.reorderPoint)];
      const alert = { productId, name, available, reorderPoint, sequence };
      const message = `${name.en}: ${available} available, reorder point ${reorderPoint}`;
      return [
        { rooms: [rooms.admin("inventory:read")], except: [], name: "low_stock_alert", message: [alert] },
        {
          rooms: [rooms.admin(ALERTS)],
          except: [],
          name: "system_alert",
          message: [{ type: "low_stock", message }],
        },
      ];
    }
    case "product.created":
    case "product.updated":
    case "product.status_changed":
    case "product.deleted":
    case "category.saved":
    case "category.deleted":
    case "unit.saved":
    case "settings.updated": {
      const { type, subjectId } = event;
      const change = { type, subjectId, sequence };
      return [
        { rooms: [rooms.admin("catalog:read")], except: [], name: "catalog_changed", message: [change] },
      ];
    }
    default:
      return [];
  }
}

type OrderEvent = Extract<DomainEvent, { type: "order.created" | "order.status_changed" }>;

/** Who hears of an order, and what each may: those who know it by their rights, and whoever follows it. */
function orderAudience(event: OrderEvent) {
  const rooms = roomsOf(event.companyId);
  const { orderId, customerId } = event.payload;
  const body = toOrderBody(event);
  return {
    known: [rooms.admin("orders:read"), rooms.customer(customerId)],
    follower: rooms.order(orderId),
    body,
    // Whoever has only the order's link sees no more of the buyer's name than the order's page shows.
    guarded: { ...body, customerName: firstName(body.customerName) },
  };
}

function toOrderBody({ payload, seq }: OrderEvent): OrderEventBody {
  const { orderId, number, code, status, totalMinor, currency, customerId, customerName } = payload;
  return {
    _id: orderId,
    id: orderId,
    orderId,
    invoice: number,
    code,
    status,
    order_status: storeWords[status],
    total: toMajor(totalMinor, currency),
    currency,
    customerId,
    customerName,
    sequence: seq,
  };
}

function toSalesEnvelope(event: OrderEvent, source: string): Arguments<"new_order">[0] {
  const { code, totalMinor, currency, salesRep } = event.payload;
  return {
    event_id: `evt_${toUlid(event.id)}`,
    type: event.type,
    data: { order_id: code, total_amount: toMajor(totalMinor, currency), sales_rep: salesRep },
    metadata: { timestamp: event.occurredAt, source },
  };
}

/** How the Store family says where an order stands. Source: seeds/003 "Order Model" `order_status`. */
const storeWords: Record<OrderStatus, string> = {
  pending: "pending",
  confirmed: "pending",
  processing: "processing",
  shipped: "shipped",
  delivered: "delivered",
  completed: "delivered",
  cancelled: "cancelled",
  refunded: "delivered",
};

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The same 128 bits in the letters of a ULID. Source: github.com/ulid/spec. */
function toUlid(uuid: string): string {
  let bits = BigInt(`0x${uuid.replaceAll("-", "")}`);
  let text = "";
  for (let place = 0; place < 26; place++) {
    text = CROCKFORD.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}
