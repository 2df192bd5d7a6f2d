/** Any origin: it only stands in for our own while an address is read. */
const HERE = "http://here.invalid";

/** Where to go after signing in: a page of this app, whatever the address asked for. */
export function safeNext(next: string | string[] | undefined): string {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, HERE)) return "/";
  // Read as a browser reads it: a second slash, a backslash or a tab between the two names another host.
  const { origin, pathname, search, hash } = new URL(next, HERE);
  // A path whose dots were resolved may begin with two slashes, and would name another host when it is read again.
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
