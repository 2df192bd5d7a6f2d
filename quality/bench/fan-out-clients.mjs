/**
 * A thousand Socket.IO clients in a process of their own. Tells its parent how long it took from the first message of a
 * burst until every client had all of it.
 */
import { io } from "socket.io-client";

const { url, count, event, burst, token } = JSON.parse(process.env.FAN_OUT ?? "{}");
const sockets = [];
let received = 0;
let firstAt = 0;

const onMessage = () => {
  if (received++ === 0) firstAt = performance.now();
  if (received === count * burst) {
    process.send?.({ done: performance.now() - firstAt });
    received = 0;
  }
};

for (let index = 0; index < count; index++) {
  const socket = io(url, {
    path: "/socket.io",
    transports: ["websocket"],
    forceNew: true,
    ...(token ? { auth: { token } } : {}),
  });
  socket.on(event, onMessage);
  sockets.push(
    new Promise((resolve, reject) => {
      socket.once("connect", () => resolve(undefined));
      socket.once("connect_error", reject);
    }),
  );
  if (index % 50 === 49) await Promise.all(sockets);
}
await Promise.all(sockets);
process.send?.({ ready: true });
