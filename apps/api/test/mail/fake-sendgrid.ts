import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

const Sent = z.object({
  personalizations: z.tuple([z.object({ to: z.tuple([z.object({ email: z.string() })]) })]),
  from: z.object({ email: z.string(), name: z.string() }),
  subject: z.string(),
  content: z.array(z.object({ type: z.string(), value: z.string() })),
  headers: z.record(z.string(), z.string()),
  tracking_settings: z.object({
    click_tracking: z.object({ enable: z.literal(false), enable_text: z.literal(false) }),
    open_tracking: z.object({ enable: z.literal(false) }),
  }),
});

/** SendGrid's door, which answers as it is told to: a status, or nothing at all. */
export async function startSendGrid() {
  const taken: { authorization: string | undefined; mail: z.infer<typeof Sent> }[] = [];
  let next: number | "silent" = 202;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      if (next === "silent") return;
      if (next === 202 && request.url === "/v3/mail/send" && request.method === "POST")
        taken.push({ authorization: request.headers.authorization, mail: Sent.parse(JSON.parse(body)) });
      response.writeHead(next, { "content-type": "application/json" });
      response.end(next === 202 ? "" : JSON.stringify({ errors: [{ message: "no" }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    answer(status: number | "silent") {
      next = status;
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
