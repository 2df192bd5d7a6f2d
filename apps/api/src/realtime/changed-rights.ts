import type { DomainEvent } from "@mizan/contracts/events";
import { endAfterwards, send } from "./encrypted-messages";
import { roomsOf } from "./rooms";
import type { RealtimeServer, RealtimeSocket } from "./socket";

/**
 * Ends the sockets of staff whose rights changed, of sessions that ended and of companies that were suspended: the rooms
 * they are in were chosen by the old ones. Whoever still may comes back at once, with the new.
 */
export function endChangedRights(io: RealtimeServer, event: DomainEvent): void {
  const isMeant = whoseRightsChanged(event);
  if (!isMeant) return;
  for (const socket of io.sockets.sockets.values()) if (isMeant(socket)) endConnection(socket);
}

/** Tells a client that it is not let in as it was any more, and ends its connection. */
export function endConnection(socket: RealtimeSocket): void {
  send(socket, "system_alert", {
    type: "session_ended",
    message: "What you signed in with has ended or changed: the connection is closed",
  });
  endAfterwards(socket);
}

const isGuest = ({ actor }: RealtimeSocket["data"]["principal"]) =>
  actor.type === "staff" && actor.homeCompanyId !== undefined;

function whoseRightsChanged(event: DomainEvent): ((socket: RealtimeSocket) => boolean) | null {
  const { companyId } = event;
  if (event.type === "company.changed" && event.payload.isSuspended)
    return ({ data: { principal } }) => principal.companyId === companyId && !isGuest(principal);
  if (event.type === "role.changed")
    return ({ data: { principal } }) =>
      principal.companyId === companyId &&
      principal.actor.type === "staff" &&
      [principal.actor.role, principal.actor.viewAs?.role].includes(event.payload.role);
  if (event.type === "session.ended") {
    const { kind, accountId, sessionIds } = event.payload;
    return ({ data: { principal } }) =>
      principal.companyId === companyId &&
      principal.actor.type === kind &&
      principal.actor.id === accountId &&
      (sessionIds === null || sessionIds.includes(principal.actor.sessionId ?? ""));
  }
  if (event.type !== "staff.changed" || !event.payload.endsSockets) return null;
  const room = roomsOf(companyId).credential(`user:${event.payload.staffId}`);
  return (socket) => socket.rooms.has(room);
}
