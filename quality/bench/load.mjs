/** Drives one address with a bounded load, and says what it cost the process behind it. */
import { readFileSync } from "node:fs";
import autocannon from "autocannon";

const CLOCK_TICKS_PER_SECOND = 100;

/**
 * @typedef {object} Target
 * @property {number} pid
 * @property {string} url
 * @property {"GET" | "POST"} [method]
 * @property {Record<string, string>} [headers]
 * @property {(turn: number) => { path: string, body?: object }} request
 */

/** @typedef {{ perSecond: number, cpuMs: number, p99Ms: number }} Cost `cpuMs` of the process, per request */

/**
 * @param {Target} target
 * @param {{ connections: number, seconds: number }} bounds
 * @returns {Promise<Cost>}
 */
export async function drive(target, { connections, seconds }) {
  let turn = 0;
  let refusal = "";
  const before = cpuSeconds(target.pid);
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    requests: [
      {
        method: target.method ?? "GET",
        setupRequest: (request) => {
          const { path, body } = target.request(turn++);
          return {
            ...request,
            path,
            headers: { ...target.headers, ...(body ? { "content-type": "application/json" } : {}) },
            ...(body ? { body: JSON.stringify(body) } : {}),
          };
        },
        onResponse: (status, body) => {
          if (status >= 300) refusal ||= `${status} ${body}`;
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${target.url}: ${result.non2xx} refusals and ${result.errors} errors: a load that fails measures nothing. ` +
        `The first refusal: ${refusal}`,
    );
  const done = result["2xx"];
  return {
    perSecond: done / result.duration,
    cpuMs: ((cpuSeconds(target.pid) - before) * 1000) / done,
    p99Ms: result.latency.p99,
  };
}

/** @param {number} pid */
function cpuSeconds(pid) {
  const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = rest.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND;
}

/** Units: mebibytes. @param {number} pid */
export function residentMemory(pid) {
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kib) / 1024;
}

export const median = (/** @type {number[]} */ values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
