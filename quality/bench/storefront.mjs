/** Stands in for the storefront, which the API tells of stale pages. */
import { once } from "node:events";
import { createServer } from "node:http";

/** Somebody who takes what a storefront is told of stale pages, as it would be in a shop that runs. */
export async function storefrontAddress() {
  const storefront = createServer((request, response) => {
    request.resume();
    response.writeHead(204).end();
  });
  storefront.listen(0, "127.0.0.1");
  await once(storefront, "listening");
  const bound = storefront.address();
  if (typeof bound !== "object" || !bound) throw new Error("The storefront's stand-in does not listen");
  return `http://127.0.0.1:${bound.port}`;
}
