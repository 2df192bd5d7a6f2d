import { buildApp } from "./app";
import { prepareBackground } from "./background";
import { requireBoundRole } from "./bound-role";
import { EnvError, readEnv } from "./env";
import { startMetricsServer } from "./http/metrics";
import { listenWithTls } from "./http/tls-listener";
import { sealFormerRows } from "./sealing/seal-former-rows";
import { createServices, type Services } from "./services";

/** How long a stop may take before it is cut short. Units: milliseconds. */
const SHUTDOWN_MS = 15_000;

/** Starts everything in order, and stops it in the opposite one. */
async function start(): Promise<void> {
  const env = readEnv();
  const services = await createServices(env);
  const { log } = services;
  if (env.MONGO_URI || env.MONGODB_URI)
    log.warn("MONGO_URI and MONGODB_URI are not used: the data is in PostgreSQL, at DATABASE_URL");
  if (!services.mailer)
    log.warn(
      "Mails are kept in the outbox and reach nobody: set SENDER_EMAIL with SENDGRID_API_KEY, EMAIL_HOST or both",
    );

  const app = await buildApp(services);
  const background = prepareBackground(app.server, services);
  app.addHook("preClose", async () => background.disconnect());

  await requireBoundRole(services);
  await sealFormerRows(services);
  await background.start();
  await listening("PORT", env.PORT, () => app.listen({ host: env.HOST, port: env.PORT }));
  const metrics = await listening("METRICS_PORT", env.METRICS_PORT, () =>
    startMetricsServer(services, { host: env.HOST, port: env.METRICS_PORT }),
  );
  const tls = await listening("TLS_PORT", env.TLS_PORT, () => listenWithTls(app, env));
  log.info(
    {
      startMs: Math.round(performance.now()),
      port: env.PORT,
      metricsPort: metrics.port,
      ...(tls && { tlsPort: tls.port }),
    },
    "The API is ready",
  );

  stopOnSignal(services, async () => {
    await Promise.all([app.close(), tls?.close()]);
    await background.close();
    await metrics.close();
    await services.close();
  });
}

/** A busy port is told by the variable that changes it. */
async function listening<T>(variable: string, port: number, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new EnvError(`Port ${port} is taken: set ${variable} to a free one`);
    throw error;
  }
}

/** Answers what has begun, then ends. A second signal, or too long a stop, ends it at once. */
function stopOnSignal({ log }: Services, stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, "The API stops");
    setTimeout(() => {
      log.error("The stop took too long and was cut short");
      process.exit(1);
    }, SHUTDOWN_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "The stop failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

start().catch((error: unknown) => {
  console.error(error instanceof EnvError ? `The API cannot start.\n${error.message}` : error);
  process.exit(1);
});
