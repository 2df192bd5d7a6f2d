import type { DomainEvent } from "@mizan/contracts/events";
import { roomsOf } from "./rooms";
import type { RealtimeServer } from "./socket";

/**
 * Ends the sockets of staff whose rights changed: the rooms they are in were chosen by the old ones. Whoever still may
 * comes back at once, with the new.
 */
export function endChangedRights(io: RealtimeServer, event: DomainEvent): void {
  if (event.type === "staff.changed" && event.payload.endsSockets)
    io.local.in(roomsOf(event.companyId).credential(`user:${event.payload.staffId}`)).disconnectSockets(true);
  if (event.type !== "role.changed") return;
  for (const socket of io.sockets.sockets.values()) {
    const { companyId, actor } = socket.data.principal;
    if (companyId === event.companyId && actor.type === "staff" && actor.role === event.payload.role)
      socket.disconnect(true);
  }
}
