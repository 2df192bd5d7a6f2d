/**
 * How the server is tuned: for one shop on a small machine, next to the applications it serves.
 *
 * @param {{ port: number, fsync: boolean }} choice
 * @returns {string[]} arguments of the `postgres` program
 */
export function serverArguments({ port, fsync }) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "128MB",
    effective_cache_size: "512MB",
    maintenance_work_mem: "64MB",
    work_mem: "8MB",
    max_wal_size: "1GB",
    random_page_cost: 1.1,
    jit: "off",
    // Parallel plans need shared memory that small containers do not have, and no query here is long enough.
    max_parallel_workers_per_gather: 0,
    timezone: "UTC",
    log_timezone: "UTC",
    password_encryption: "scram-sha-256",
    synchronous_commit: "on",
    ...(fsync ? {} : { fsync: "off", full_page_writes: "off", autovacuum: "off" }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
