import type { DomainEvent } from "@mizan/contracts/events";
import { readEvents } from "@mizan/core/platform";
import type { Services } from "../services";
import { type Emission, emissionsOf } from "./emissions";
import { send } from "./encrypted-messages";
import { CATCHING_UP } from "./rooms";
import type { RealtimeSocket, StreamPosition } from "./socket";

/** A client that missed more than this loads afresh what it shows. */
const MOST_EVENTS = 2000;
const BATCH = 500;

/** How far the stream has been told, and whether that was all that was missed. */
export interface CaughtUp {
  sequence: number;
  complete: boolean;
}

/**
 * Sends a socket, in order, what its rooms were told after a place in the stream and it did not hear.
 *
 * While that lasts it stands in the room of those who are left out of what is sent to all, so nothing reaches it twice
 * or out of turn; the last look at the stream and its leaving of that room are one step.
 */
export async function catchUp(
  services: Pick<Services, "database">,
  stream: StreamPosition,
  source: string,
  socket: RealtimeSocket,
  after: number,
): Promise<CaughtUp> {
  const { companyId } = socket.data.principal;
  const missed = stream.position(companyId) - after;
  if (missed < 0 || missed > MOST_EVENTS) return { sequence: stream.position(companyId), complete: false };
  // Whoever is in no room was told nothing, and so has missed nothing.
  if (socket.data.liveSince.size === 0) return { sequence: stream.position(companyId), complete: true };
  const company = services.database.forCompany(companyId);
  const startedAt = stream.position(companyId);
  void socket.join(CATCHING_UP);
  try {
    let told = after;
    while (told < stream.position(companyId) && socket.connected) {
      const events = await readEvents(company, { after: told, limit: BATCH });
      // What lies beyond was not sent to the others yet, and will be sent to all of them together.
      const sent = events.filter((event) => event.seq <= stream.position(companyId));
      if (sent.length === 0) break;
      for (const event of sent) tell(socket, source, event, startedAt);
      told = sent.at(-1)?.seq ?? told;
    }
    return { sequence: stream.position(companyId), complete: true };
  } catch (error) {
    // What passed meanwhile was sent to all but this socket: it counts as missed when the client asks again.
    for (const room of socket.data.liveSince.keys())
      socket.data.liveSince.set(room, stream.position(companyId));
    throw error;
  } finally {
    void socket.leave(CATCHING_UP);
  }
}

function tell(socket: RealtimeSocket, source: string, event: DomainEvent, startedAt: number): void {
  for (const emission of emissionsOf(event, source))
    if (missedBy(socket, emission, event.seq, startedAt)) send(socket, emission.name, ...emission.message);
}

/** Whether an emission was for this socket, and passed it by: before it came, or while it was catching up. */
function missedBy(
  socket: RealtimeSocket,
  { rooms, except }: Emission,
  sequence: number,
  startedAt: number,
): boolean {
  if (except.some((room) => socket.rooms.has(room))) return false;
  const heardIn = rooms.filter((room) => socket.rooms.has(room));
  const heardAlready =
    sequence <= startedAt && heardIn.some((room) => (socket.data.liveSince.get(room) ?? 0) < sequence);
  return heardIn.length > 0 && !heardAlready;
}
