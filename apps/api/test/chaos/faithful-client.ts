import type { ClientToServerEvents, ServerToClientEvents } from "@mizan/contracts/sockets";
import { io, type Socket } from "socket.io-client";

/** A client as it ought to be: it knows how far it has come, and asks for what it missed whenever it comes back. */
export class FaithfulClient {
  /** The sequences of all messages, in the order they came. */
  readonly heard: number[] = [];
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  /** Everything up to here was heard. While it catches up, what comes live is beyond a gap and moves it no further. */
  private position: number | null = null;
  private catchingUp = true;
  private newest = 0;

  constructor(url: string, token: string) {
    this.socket = io(url, {
      auth: { token },
      transports: ["websocket"],
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      forceNew: true,
    });
    this.socket.onAny((name: string, payload: { sequence?: number }) => {
      if (name === "stream_position" || payload.sequence === undefined) return;
      this.heard.push(payload.sequence);
      this.newest = Math.max(this.newest, payload.sequence);
      if (!this.catchingUp) this.position = this.newest;
    });
    this.socket.on("stream_position", ({ sequence }) => void this.catchUp(sequence));
    this.socket.on("disconnect", () => {
      this.catchingUp = true;
    });
  }

  /** How far it has come; null before its first connection. */
  get at(): number | null {
    return this.catchingUp ? null : this.position;
  }

  close(): void {
    this.socket.disconnect();
  }

  private async catchUp(sequence: number): Promise<void> {
    this.position ??= sequence;
    const answer = await this.socket.emitWithAck("catch_up", { after: this.position }).catch(() => null);
    if (!answer || "error" in answer) return;
    if (!answer.complete) throw new Error("The client missed more than it can be told");
    this.position = Math.max(answer.sequence, this.newest);
    this.catchingUp = false;
  }
}
