/** Where to go after signing in: a page of this app, whatever the address asked for. */
export function safeNext(next: string | string[] | undefined): string {
  // A second slash, or a backslash that browsers read as one, would name another host.
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/";
}
