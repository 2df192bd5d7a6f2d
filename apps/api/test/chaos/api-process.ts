import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { newSigningKey, TEST_ENCRYPT_PASSWORD } from "@mizan/core/testing";
import { freePort } from "../free-port";
import type { EndAtCommit } from "./end-at-commit";

/** Who the tests' tokens are issued by, whatever port a process has. */
export const ISSUER = "http://api.example.test";
export const JWT_SECRET = newSigningKey();
const JWT_SECRET_FOR_VERIFY = newSigningKey();

/** An answer to an order; a replay is one that was kept for its Idempotency-Key. */
export interface PlacedOrder {
  status: number;
  body: string;
  isReplay: boolean;
}

/** The API as it runs in a shop: a process of its own, which can be killed, frozen and started again. */
export class ApiProcess {
  private child: ChildProcess | null = null;
  private output = "";

  private constructor(
    private readonly databaseUrl: string,
    private readonly port: number,
    private readonly metricsPort: number,
  ) {}

  /** Starts one on free ports, and waits until it serves. */
  static async start(databaseUrl: string, endAt?: EndAtCommit): Promise<ApiProcess> {
    const api = new ApiProcess(databaseUrl, await freePort(), await freePort());
    await api.start(endAt);
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, again, on its own port; what ran there before is ended first. */
  async start(endAt?: EndAtCommit): Promise<void> {
    await this.signal("SIGKILL");
    const ending = endAt ? ["--import", "./test/chaos/end-at-commit.ts"] : [];
    const child = spawn(process.execPath, ["--import", "tsx", ...ending, "src/main.ts"], {
      cwd: resolve(import.meta.dirname, "../.."),
      env: {
        PATH: process.env.PATH,
        NODE_ENV: "test",
        DATABASE_URL: this.databaseUrl,
        PORT: String(this.port),
        METRICS_PORT: String(this.metricsPort),
        PUBLIC_API_URL: ISSUER,
        JWT_SECRET,
        JWT_SECRET_FOR_VERIFY,
        ENCRYPT_PASSWORD: TEST_ENCRYPT_PASSWORD,
        LOG_LEVEL: "warn",
        RATE_LIMIT_INTEGRATOR: "100000/1m",
        ...endAt,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        this.output = (this.output + chunk.toString()).slice(-4000);
      });
    const deadline = Date.now() + 60_000;
    while (!(await this.serves())) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`The API did not start:\n${this.output}`);
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }

  /** Waits until it ended by itself. */
  async ended(): Promise<void> {
    if (this.child && !this.hasEnded) await once(this.child, "exit");
  }

  /** Sends a signal; for one that ends it, waits for its end. */
  async signal(signal: "SIGKILL" | "SIGTERM" | "SIGSTOP" | "SIGCONT"): Promise<void> {
    if (!this.child || this.hasEnded) return;
    const ended = this.ended();
    this.child.kill(signal);
    if (signal === "SIGKILL" || signal === "SIGTERM") await ended;
  }

  /** The answer to an order, or null when the connection broke before it came. */
  async placeOrder(key: string, idempotencyKey: string, body: object): Promise<PlacedOrder | null> {
    try {
      const response = await fetch(`${this.url}/api/pms/orders`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-api-key": key, "idempotency-key": idempotencyKey },
        body: JSON.stringify(body),
      });
      const { status, headers } = response;
      return { status, body: await response.text(), isReplay: headers.has("idempotency-replayed") };
    } catch {
      return null;
    }
  }

  private get hasEnded(): boolean {
    return this.child?.exitCode !== null || this.child.signalCode !== null;
  }

  private async serves(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`)).ok;
    } catch {
      return false;
    }
  }
}
