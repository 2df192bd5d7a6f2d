/** How many connections each client has open. */
export class ConnectionCounter {
  private readonly open = new Map<string, number>();

  constructor(private readonly limit: number) {}

  hasRoom(client: string): boolean {
    return (this.open.get(client) ?? 0) < this.limit;
  }

  /** Counts one more, unless the client has all it may; gives what takes it back, once. */
  enter(client: string): (() => void) | null {
    if (!this.hasRoom(client)) return null;
    this.open.set(client, (this.open.get(client) ?? 0) + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const remaining = (this.open.get(client) ?? 1) - 1;
      if (remaining > 0) this.open.set(client, remaining);
      else this.open.delete(client);
    };
  }
}
