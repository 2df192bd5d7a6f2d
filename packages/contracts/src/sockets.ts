import type { OrderStatus } from "./order-status";

/** The answer to a request made over a socket. */
type SocketAck = (answer: { ok: true } | { error: string; reason: string }) => void;

/**
 * The envelope of `new_order` and of webhooks.
 *
 * Source  seeds/004 "Event Payload Example".
 */
interface EventEnvelope<Data> {
  event_id: string;
  type: string;
  data: Data;
  metadata: { timestamp: string; source: string };
}

/** Order facts as the Store family's events carry them. Units: `total` in major units of `currency`. */
export interface OrderEventBody {
  _id: string;
  id: string;
  orderId: string;
  invoice: number;
  code: string;
  status: OrderStatus;
  order_status: string;
  total: number;
  currency: string;
  customerId: string;
  customerName: string;
  sequence: number;
}

/** Source: seeds/000, seeds/003 "Event Types", seeds/004. `sequence` is the event's place in the company's stream. */
export interface ServerToClientEvents {
  inventory_update: (data: { productId: string; stock: number; available: number; sequence: number }) => void;
  order_status: (data: { orderId: string; status: OrderStatus; sequence: number }) => void;
  system_alert: (data: { type: string; message: string }) => void;
  new_order: (
    data: EventEnvelope<{ order_id: string; total_amount: number; sales_rep: string | null }>,
  ) => void;
  order_created: (data: OrderEventBody) => void;
  order_status_changed: (data: OrderEventBody & { from: OrderStatus }) => void;
  stock_updated: (data: {
    productId: string;
    locationId: string;
    onHand: number;
    reserved: number;
    stock: number;
    available: number;
    sequence: number;
  }) => void;
  low_stock_alert: (data: {
    productId: string;
    name: { ar: string; en: string };
    available: number;
    reorderPoint: number;
    sequence: number;
  }) => void;
  catalog_changed: (data: { type: string; subjectId: string; sequence: number }) => void;
  stream_position: (data: { sequence: number }) => void;
  /**
   * The first message of a connection that passed `auth.encryption`: what the client may encrypt to. Every message of such
   * a connection, and every answer, is one compact JWE of the JSON that it would be otherwise.
   */
  encryption_key: (data: { alg: string; enc: string; jwk: object }) => void;
}

/** Client → server. `catch_up` sends again, in order, what the rooms of this socket missed after a sequence. */
export interface ClientToServerEvents {
  subscribe_inventory: (productId: string, ack?: SocketAck) => void;
  unsubscribe_inventory: (productId: string, ack?: SocketAck) => void;
  subscribe_order: (orderId: string, ack?: SocketAck) => void;
  unsubscribe_order: (orderId: string, ack?: SocketAck) => void;
  catch_up: (
    request: { after: number },
    ack: (
      answer: { ok: true; sequence: number; complete: boolean } | { error: string; reason: string },
    ) => void,
  ) => void;
}
