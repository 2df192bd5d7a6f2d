import { type ApiKeyUse, type Principal, recordApiKeyUse } from "@mizan/core/identity";
import type { Services } from "../services";

/** How often what was counted is written. Units: milliseconds. */
const EVERY_MS = 10_000;

/**
 * Counts how API keys are used, in the process, and writes what it counted now and then: no request waits for it, and none
 * writes. What a process counted in its last seconds is written when it stops.
 */
export class KeyUsage {
  /** By company, then by key and which of its secrets it was. */
  private counted = new Map<string, Map<string, ApiKeyUse>>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly services: Pick<Services, "database" | "log" | "now">) {
    this.timer = setInterval(() => void this.write(), EVERY_MS).unref();
  }

  /** Counts requests of a principal who showed a key; nobody else is counted. */
  note({ companyId, key }: Principal, requests: number, allowed = true): void {
    if (!key) return;
    const { id: apiKeyId, isFormer } = key;
    const refused = allowed ? 0 : requests;
    this.add(companyId, { apiKeyId, isFormer, requests, refused, lastAt: this.services.now() });
  }

  /** Writes what was counted since the last time. What cannot be written is kept for the next. */
  async write(): Promise<void> {
    const counted = this.counted;
    this.counted = new Map();
    await Promise.all([...counted].map(([companyId, uses]) => this.writeOf(companyId, [...uses.values()])));
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  private async writeOf(companyId: string, uses: ApiKeyUse[]): Promise<void> {
    const { database, log } = this.services;
    try {
      await recordApiKeyUse(database.forCompany(companyId), uses);
    } catch (error) {
      log.warn({ err: error }, "The use of API keys could not be written; it will be the next time");
      for (const use of uses) this.add(companyId, use);
    }
  }

  private add(companyId: string, use: ApiKeyUse): void {
    const ofCompany = this.counted.get(companyId) ?? new Map<string, ApiKeyUse>();
    const name = `${use.apiKeyId}/${use.isFormer}`;
    const known = ofCompany.get(name);
    ofCompany.set(name, {
      ...use,
      requests: use.requests + (known?.requests ?? 0),
      refused: use.refused + (known?.refused ?? 0),
      lastAt: known && known.lastAt > use.lastAt ? known.lastAt : use.lastAt,
    });
    this.counted.set(companyId, ofCompany);
  }
}
