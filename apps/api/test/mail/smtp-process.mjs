/** A mail server in a process of its own: tells its parent of its port and of every mail that it takes. */
import { SMTPServer } from "smtp-server";

/** What the parent asks for: to refuse, to be busy, or to fall silent. */
let mood = "fine";
process.on("message", (message) => {
  mood = String(message);
});

const answer = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  authOptional: true,
  logger: false,
  onAuth({ username, password }, _session, done) {
    if (username === "shop" && password === "right") return done(null, { user: username });
    return done(answer(535, "Wrong user or password"));
  },
  onRcptTo(_address, _session, done) {
    if (mood === "silent") return;
    if (mood === "refuse") return done(answer(550, "No such mailbox"));
    if (mood === "busy") return done(answer(451, "Try again later"));
    return done();
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      const { envelope, secure, user } = session;
      const to = envelope.rcptTo.map(({ address }) => address);
      process.send?.({
        mail: { to, secure, user: user || null, raw: Buffer.concat(chunks).toString("utf8") },
      });
      done();
    });
  },
});
server.on("error", () => undefined);
server.listen(0, "127.0.0.1", () => process.send?.({ port: server.server.address().port }));
process.on("disconnect", () => process.exit(0));
