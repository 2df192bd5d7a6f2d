/**
 * Values that the published documents use as examples, and so can protect nothing.
 *
 * Source  seeds/000 "Redis configuration", seeds/003 "Required Environment Variables", seeds/004 "Configuration".
 */
const published = new Set([
  "ENCRYPT_PASSWORD=saptmarkets-default-encryption-key-123",
  "JWT_SECRET=your_rsa_private_key_here",
  "ODOO_PASSWORD=admin",
  "REDIS_URL=your_upstash_url",
  "REDIS_TOKEN=your_upstash_token",
  "REDIS_URI=redis://:password@host:port",
]);

/** Whether a variable's value is a published sample, or looks like one: `your-jwt-secret-key`, `changeme`. */
export const isSampleSecret = (name: string, value: string): boolean =>
  published.has(`${name}=${value}`) ||
  /^(?:your[-_].+|change[-_]?me.*|example|sample|secret|password)$/i.test(value);
