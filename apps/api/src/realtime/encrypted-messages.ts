import type { ServerToClientEvents } from "@mizan/contracts/sockets";
import { SealedChannel } from "@mizan/core/encryption";
import { toRefusal } from "@mizan/core/platform";
import { ENCRYPTED } from "./rooms";
import type { RealtimeServer, RealtimeSocket } from "./socket";

type Name = keyof ServerToClientEvents;
type Message<Event extends Name> = Parameters<ServerToClientEvents[Event]>;

/** What one connection is sent and sends, each message as one compact JWE, in the order in which they were said. */
export class EncryptedMessages {
  private sending: Promise<unknown> = Promise.resolve();
  private reading: Promise<unknown> = Promise.resolve();

  private constructor(private readonly channel: SealedChannel) {}

  /** What `auth.encryption` asks for; null when it asks for nothing. Errors: VALIDATION encryption.unsupported. */
  static async open(request: unknown): Promise<EncryptedMessages | null> {
    return request === undefined ? null : new EncryptedMessages(await SealedChannel.open(request));
  }

  /** What the client encrypts to. */
  get publicJwk() {
    return this.channel.publicJwk;
  }

  seal(value: unknown, send: (jwe: string) => void): void {
    const sealed = this.channel.seal(value);
    this.sending = Promise.all([sealed, this.sending]).then(([jwe]) => send(jwe));
  }

  /** Does something once everything that was said before has left. */
  afterwards(work: () => void): void {
    this.sending = this.sending.then(work);
  }

  /** Gives what a message says, opened when it is a JWE; a refusal when that does not open. */
  read(message: unknown, then: (value: unknown) => void, refuse: (error: unknown) => void): void {
    const value = isCompactJwe(message) ? this.channel.read(message) : Promise.resolve(message);
    const read = value.then(
      (said) => () => then(said),
      (error: unknown) => () => refuse(error),
    );
    this.reading = this.reading.then(async () => (await read)());
  }
}

const isCompactJwe = (message: unknown): message is string =>
  typeof message === "string" && message.split(".").length === 5;

/** Sends a socket a message, encrypted when it asked for that. */
export function send<Event extends Name>(
  socket: RealtimeSocket,
  name: Event,
  ...message: Message<Event>
): void {
  const { encryption } = socket.data;
  if (!encryption) {
    socket.emit(name, ...message);
    return;
  }
  const [body] = message;
  encryption.seal(body, (jwe) => Reflect.apply(socket.emit, socket, [name, jwe]));
}

/** Ends a connection once it was sent what it was told. */
export function endAfterwards(socket: RealtimeSocket): void {
  const { encryption } = socket.data;
  if (encryption) encryption.afterwards(() => socket.disconnect(true));
  else socket.disconnect(true);
}

/** Sends the encrypted sockets among those in any of the rooms a message, each in its own words. */
export function sendEncrypted<Event extends Name>(
  io: RealtimeServer,
  { rooms, except }: { rooms: string[]; except: string[] },
  name: Event,
  ...message: Message<Event>
): void {
  for (const id of io.of("/").adapter.rooms.get(ENCRYPTED) ?? []) {
    const socket = io.sockets.sockets.get(id);
    if (!socket || !rooms.some((room) => socket.rooms.has(room))) continue;
    if (!except.some((room) => socket.rooms.has(room))) send(socket, name, ...message);
  }
}

/** Tells an encrypted socket what to encrypt to, opens what it sends, and encrypts what it is answered. */
export function talkEncrypted(socket: RealtimeSocket): void {
  const { encryption } = socket.data;
  if (!encryption) return;
  void socket.join(ENCRYPTED);
  send(socket, "encryption_key", { alg: "ECDH-ES", enc: "A256GCM", jwk: encryption.publicJwk });
  socket.use((packet, next) => {
    const last: unknown = packet.at(-1);
    const answer = (value: unknown) => {
      if (typeof last === "function") encryption.seal(value, (jwe) => last(jwe));
    };
    if (typeof last === "function") packet[packet.length - 1] = answer;
    encryption.read(
      packet[1],
      (value) => {
        packet[1] = value;
        next();
      },
      (error) => {
        const { message, reason } = toRefusal(error);
        answer({ error: message, reason });
      },
    );
  });
}
