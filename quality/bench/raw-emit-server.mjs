/** The baseline of the fan-out: a Socket.IO server that does nothing but emit what it is told. */
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http, { path: "/socket.io" });
io.on("connection", (socket) => socket.join("all"));
http.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.({ ready: true }));
process.on("message", ({ burst, event, body }) => {
  for (let index = 0; index < burst; index++) io.to("all").emit(event, { ...body, sequence: index });
});
