import type { ClientToServerEvents, ServerToClientEvents } from "@mizan/contracts/sockets";
import { expect } from "@playwright/test";
import { io, type Socket } from "socket.io-client";
import { demo } from "./demo";

type EventName = keyof ServerToClientEvents;
type Payload<Name extends EventName> = Parameters<ServerToClientEvents[Name]>[0];

/** What a Socket.IO client has heard, in the order it heard it. */
export class EventLog {
  private readonly heard: { name: EventName; data: unknown }[] = [];
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;

  private constructor(token: string) {
    this.socket = io(demo.api, {
      auth: { token },
      transports: ["websocket"],
      autoConnect: false,
    });
    this.socket.onAny((name: EventName, data: unknown) => this.heard.push({ name, data }));
  }

  /** Connects with an API key or a token; rejects when it is refused. */
  static async open(token: string): Promise<EventLog> {
    const log = new EventLog(token);
    await new Promise<void>((resolve, reject) => {
      log.socket.once("connect", resolve);
      log.socket.once("connect_error", reject);
      log.socket.connect();
    });
    return log;
  }

  /** Everything heard under a name that belongs to the test. */
  of<Name extends EventName>(name: Name, belongs: (data: Payload<Name>) => boolean): Payload<Name>[] {
    const all = this.heard.filter((event) => event.name === name).map(({ data }) => data as Payload<Name>);
    return all.filter(belongs);
  }

  async followOrder(orderId: string): Promise<void> {
    expect(await this.socket.timeout(5_000).emitWithAck("subscribe_order", orderId)).toEqual({ ok: true });
  }

  async followStock(productId: string): Promise<void> {
    expect(await this.socket.timeout(5_000).emitWithAck("subscribe_inventory", productId)).toEqual({
      ok: true,
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Fails unless every sequence is above the one before it: nothing twice, nothing out of order. */
export function expectRising(events: readonly { sequence: number }[]): void {
  const sequences = events.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
}
