import fastify, { type FastifyInstance } from "fastify";
import { compress } from "./compression";
import type { Route } from "./route";

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Mizan API</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <div id="app"></div>
    <script src="/docs/scalar.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** Fonts, themes and telemetry stay at home: nothing on the page comes from elsewhere. */
const start = `Scalar.createApiReference("#app", ${JSON.stringify({
  url: "/openapi.json",
  withDefaultFonts: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
})});
`;

/** The page writes its own styles; everything else is as strict as on the other answers. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; " +
  "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The OpenAPI file and the page to read and try it. Both are made when they are first asked for. */
export function registerDocs(app: FastifyInstance, routes: Route[]): void {
  const documentText = once(async () => {
    const { describeApi } = await import("./openapi");
    return JSON.stringify(describeApi(routes));
  });
  const viewer = once(loadViewer);

  app.get("/openapi.json", async (_request, reply) =>
    reply.header("content-type", "application/json; charset=utf-8").send(await documentText()),
  );
  app.get("/docs", (_request, reply) =>
    reply
      .header("content-type", "text/html; charset=utf-8")
      .header("content-security-policy", DOCS_POLICY)
      .send(page),
  );
  app.get("/docs/start.js", (_request, reply) =>
    reply.header("content-type", "text/javascript; charset=utf-8").send(start),
  );
  app.get("/docs/scalar.js", async (_request, reply) =>
    reply
      .header("content-type", "text/javascript; charset=utf-8")
      .header("content-encoding", "gzip")
      .header("cache-control", "public, max-age=86400")
      .send(await viewer()),
  );
}

/** The viewer's script out of its package, which gives it only through the plugin it is made for. */
async function loadViewer(): Promise<Buffer> {
  const { default: scalar } = await import("@scalar/fastify-api-reference");
  const shelf = fastify();
  await shelf.register(scalar, { routePrefix: "/docs", configuration: { url: "/openapi.json" } });
  const { rawPayload } = await shelf.inject("/docs/js/scalar.js");
  await shelf.close();
  return compress(rawPayload);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
