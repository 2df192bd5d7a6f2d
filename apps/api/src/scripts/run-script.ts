import { readEnv } from "../env";
import { createServices, type Services } from "../services";

/**
 * Does the work of a command, with services that it opens when it knows what to do, and closes them. A failure is told in
 * its own words, without its stack, and ends the process with 1.
 */
export function runScript(work: (openServices: OpenServices) => Promise<void>): void {
  const opened: Services[] = [];
  const openServices: OpenServices = async (settings = {}) => {
    const services = await createServices({ ...readEnv(), ...settings });
    opened.push(services);
    return services;
  };
  work(openServices)
    .finally(() => Promise.all(opened.map((services) => services.close())))
    .catch((error: unknown) => {
      for (const one of error instanceof AggregateError ? error.errors : [error])
        console.error(one instanceof Error ? one.message : one);
      if (isMistyped(error)) console.error("--help says what there is.");
      process.exit(1);
    });
}

/** Whether the command line itself could not be read. */
const isMistyped = (error: unknown) =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

/** Opens the API's services with the settings of the environment; `settings` go before those. */
type OpenServices = (settings?: Partial<Parameters<typeof createServices>[0]>) => Promise<Services>;
