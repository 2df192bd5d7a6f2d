interface ErrorLike {
  code?: unknown;
  constraint?: unknown;
  cause?: unknown;
  meta?: unknown;
  kind?: unknown;
  originalCode?: unknown;
}

/** An error and everything it was caused by: Prisma wraps PostgreSQL's own in two layers. */
function* layers(error: unknown): Generator<ErrorLike> {
  let current: unknown = error;
  for (let depth = 0; depth < 6 && typeof current === "object" && current !== null; depth++) {
    const layer: ErrorLike = current;
    yield layer;
    const meta = layer.meta;
    current =
      layer.cause ??
      (typeof meta === "object" && meta !== null && "driverAdapterError" in meta
        ? meta.driverAdapterError
        : undefined);
  }
}

/** The SQLSTATE of a failed statement, from plain SQL or through Prisma; null when it has none. */
export function sqlStateOf(error: unknown): string | null {
  for (const layer of layers(error)) {
    if (typeof layer.originalCode === "string") return layer.originalCode;
    if (typeof layer.code === "string" && /^[0-9A-Z]{5}$/.test(layer.code) && !/^P\d{4}$/.test(layer.code))
      return layer.code;
  }
  return null;
}

/**
 * The constraint that a write ran into: its name, or the fields of a unique key joined by commas.
 *
 * Null when the failure was of another kind.
 */
export function constraintOf(error: unknown): string | null {
  for (const layer of layers(error)) {
    const constraint = layer.constraint;
    if (typeof constraint === "string") return constraint;
    if (typeof constraint === "object" && constraint !== null) {
      if ("index" in constraint && typeof constraint.index === "string") return constraint.index;
      if ("fields" in constraint && Array.isArray(constraint.fields)) return constraint.fields.join(",");
    }
  }
  return null;
}

/** Whether the same transaction may succeed when it is run again: a serialization failure or a deadlock. */
export function isRetryable(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state === "40001" || state === "40P01") return true;
  for (const layer of layers(error)) if (layer.code === "P2034") return true;
  return false;
}

const UNREACHABLE_CODE =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|P1001|P1002|P1017|P2024|P2028|57P0\d|53300|08\d{3}|DatabaseNotReachable|ConnectionClosed)$/;
/** What the driver says without a code: of a connection that broke, also under a client that was handed out before. */
const UNREACHABLE_MESSAGE = /Connection terminated|timeout exceeded when trying to connect|is not queryable/;

/** Whether the database could not be reached or refused the connection, so that the caller should come back later. */
export function isUnreachable(error: unknown): boolean {
  for (const layer of layers(error)) {
    const code = layer.code ?? layer.kind;
    if (typeof code === "string" && UNREACHABLE_CODE.test(code)) return true;
    if (layer instanceof Error && UNREACHABLE_MESSAGE.test(layer.message)) return true;
  }
  return false;
}

/** Whether a disk had no room left: the database's own, or the one that files are written to. */
export function isDiskFull(error: unknown): boolean {
  for (const layer of layers(error))
    if (
      layer.code === "ENOSPC" ||
      layer.code === "EDQUOT" ||
      layer.code === "53100" ||
      layer.originalCode === "53100"
    )
      return true;
  return false;
}
