import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { z } from "zod";

/** A mail as the server got it, its parts decoded. */
export interface ReceivedMail {
  to: string[];
  /** Whether it came over TLS, and who logged in. */
  secure: boolean;
  user: string | null;
  headers: Record<string, string>;
  text: string;
  html: string;
}

/** How the server is to behave from now on. */
export type Mood = "fine" | "refuse" | "busy" | "silent";

/** A real mail server in a process of its own. */
export interface SmtpSink {
  port: number;
  mails: ReceivedMail[];
  /** The mails to an address, once there are so many. */
  mailsTo(address: string, count?: number): Promise<ReceivedMail[]>;
  become(mood: Mood): void;
  stop(): Promise<void>;
}

const Message = z.union([
  z.object({ port: z.int() }),
  z.object({
    mail: z.object({
      to: z.array(z.string()),
      secure: z.boolean(),
      user: z.string().nullable(),
      raw: z.string(),
    }),
  }),
]);

export async function startSmtpSink(): Promise<SmtpSink> {
  const child = fork(fileURLToPath(new URL("./smtp-process.mjs", import.meta.url)));
  const mails: ReceivedMail[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.on("message", (message) => {
      const heard = Message.parse(message);
      if ("port" in heard) return resolve(heard.port);
      const { raw, ...envelope } = heard.mail;
      mails.push({ ...envelope, ...readMail(raw) });
    });
  });
  const to = (address: string) => mails.filter((mail) => mail.to.includes(address));
  return {
    port,
    mails,
    mailsTo: (address, count = 1) =>
      vi.waitUntil(() => (to(address).length >= count ? to(address) : null), { timeout: 15_000 }),
    become: (mood) => void child.send(mood),
    stop: () => ended(child),
  };
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.kill();
  });

/** Source: RFC 2045, RFC 2046. */
function readMail(raw: string): Pick<ReceivedMail, "headers" | "text" | "html"> {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1] ?? "";
  const parts = body.split(`--${boundary}`).map((part) => split(part.replace(/^\r\n/, "")));
  const partOf = (type: string) => {
    const part = parts.find((one) => one.headers["content-type"]?.startsWith(type));
    return part ? decode(part.body, part.headers["content-transfer-encoding"] ?? "").trim() : "";
  };
  return { headers, text: partOf("text/plain"), html: partOf("text/html") };
}

function split(message: string): { headers: Record<string, string>; body: string } {
  const [head = "", ...rest] = message.split("\r\n\r\n");
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  return { headers, body: rest.join("\r\n\r\n") };
}

function decode(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replaceAll(/=\r\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** A header's words, decoded. Source: RFC 2047. */
export const headerText = (header = ""): string =>
  header
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : decode(text.replaceAll("_", " "), "quoted-printable"),
    );
