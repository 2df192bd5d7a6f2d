/** A database instant as it goes over the wire: RFC 3339, UTC. */
export const toInstant = (at: Date): string => at.toISOString();

/** The same for a column that may be empty. */
export const toInstantOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;
