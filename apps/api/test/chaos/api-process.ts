import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { newSigningKey, TEST_ENCRYPT_PASSWORD } from "@mizan/core/testing";
import { freePort } from "../free-port";

/** Who the tests' tokens are issued by, whatever port a process has. */
export const ISSUER = "http://api.example.test";
export const JWT_SECRET = newSigningKey();
const JWT_SECRET_FOR_VERIFY = newSigningKey();

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
  static async start(databaseUrl: string): Promise<ApiProcess> {
    const api = new ApiProcess(databaseUrl, await freePort(), await freePort());
    await api.start();
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, again, on its own port; what ran there before is ended first. */
  async start(): Promise<void> {
    await this.signal("SIGKILL");
    const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
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

  /** Sends a signal; for one that ends it, waits for its end. */
  async signal(signal: "SIGKILL" | "SIGTERM" | "SIGSTOP" | "SIGCONT"): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    child.kill(signal);
    if (signal === "SIGKILL" || signal === "SIGTERM") await ended;
  }

  private async serves(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health/ready`)).ok;
    } catch {
      return false;
    }
  }
}
