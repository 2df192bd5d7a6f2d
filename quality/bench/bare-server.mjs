/**
 * The baseline: Fastify and pg, answering the same questions from the same tables with the least that can be written,
 * without tenancy, permissions, limits, validation, audit or events. What Mizan adds is measured against it.
 */
import { randomUUID } from "node:crypto";
import Fastify from "fastify";
import pg from "pg";

const company = process.env.BENCH_COMPANY;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const app = Fastify();
const PAGE = 20;

/** @typedef {import("fastify").FastifyRequest<{ Params: { id: string } }>} ById */
/** @typedef {import("fastify").FastifyRequest<{ Querystring: { q: string } }>} ByWord */
/** @typedef {import("fastify").FastifyRequest<{ Body: { productId: string, quantity: number } }>} Adjustment */
/** @typedef {import("fastify").FastifyRequest<{ Body: { productId: string, customerId: string } }>} Purchase */

/** @param {string} name @param {string} text @param {unknown[]} values */
const ask = (name, text, values) => pool.query({ name, text, values }).then((result) => result.rows);

/** The facts that the documented product carries, so that both sides send answers of one size. */
const FACTS = `
  SELECT p.id, p.number, p.slug, p.sku, p.barcode, p."nameAr", p."nameEn", p.status, p."categoryId", p."priceMinor",
    p."compareAtMinor", p.featured, p.trending, p.version, p."createdAt", p."updatedAt", stock.*,
    (SELECT currency FROM "StoreSetting" s WHERE s."companyId" = p."companyId") AS currency,
    (SELECT coalesce(i.url, '/uploads/' || m.filename) FROM "ProductImage" i
      LEFT JOIN "Media" m ON m."companyId" = i."companyId" AND m.id = i."mediaId"
      WHERE i."companyId" = p."companyId" AND i."productId" = p.id ORDER BY i.position LIMIT 1) AS image`;
const STOCK = `
  LEFT JOIN LATERAL (
    SELECT sum(l."onHand") AS "onHand", sum(greatest(l."onHand" - l.reserved - l.safety + l."backorderLimit", 0)) AS available
    FROM "StockLevel" l WHERE l."companyId" = p."companyId" AND l."productId" = p.id
  ) stock ON true`;
const DETAILS = `
    p."descriptionAr", p."descriptionEn", p."basicUnitId", p.tags, p."soldQuantity",
    ARRAY(SELECT c."categoryId" FROM "ProductCategory" c WHERE c."companyId" = p."companyId" AND c."productId" = p.id) AS categories,
    (SELECT json_agg(json_build_object('locationId', o.number, 'name', o."nameAr", 'qty', l."onHand") ORDER BY o.priority)
      FROM "StockLevel" l JOIN "Location" o ON o."companyId" = l."companyId" AND o.id = l."locationId"
      WHERE l."companyId" = p."companyId" AND l."productId" = p.id) AS locations`;
const ON_SALE = `p."companyId" = $1 AND p.status = 'published' AND p."deletedAt" IS NULL`;

/** @param {string} name @param {string} where @param {unknown[]} values @param {number} limit */
async function page(name, where, values, limit) {
  const [data, counted] = await Promise.all([
    ask(
      name,
      `${FACTS} FROM "Product" p ${STOCK} WHERE ${where} ORDER BY p."createdAt" DESC, p.id DESC LIMIT ${limit}`,
      values,
    ),
    ask(`${name} count`, `SELECT count(*)::int AS total FROM "Product" p WHERE ${where}`, values),
  ]);
  return { data, total: counted[0].total, limit, page: 1 };
}

app.get("/list", () => page("list", ON_SALE, [company], PAGE));

app.get("/search", (/** @type {ByWord} */ request) =>
  page(
    "search",
    `${ON_SALE} AND p."searchText" LIKE '%' || search_fold($2) || '%'`,
    [company, request.query.q],
    PAGE,
  ),
);

app.get("/detail/:id", async (/** @type {ById} */ request) => {
  const text = `${FACTS}, ${DETAILS} FROM "Product" p ${STOCK} WHERE p."companyId" = $1 AND p.id = $2`;
  const [product] = await ask("detail", text, [company, request.params.id]);
  return product;
});

app.get("/stock/:id", (/** @type {ById} */ request) =>
  ask(
    "stock",
    `SELECT l."locationId", o.number, o."nameAr" AS name, l."onHand", l.reserved,
       greatest(l."onHand" - l.reserved - l.safety + l."backorderLimit", 0) AS available FROM "StockLevel" l JOIN "Location" o ON o."companyId" = l."companyId" AND o.id = l."locationId"
     WHERE l."companyId" = $1 AND l."productId" = $2`,
    [company, request.params.id],
  ),
);

/** @param {(client: pg.PoolClient) => Promise<unknown>} work */
async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

/** Moves stock and writes the ledger line that the tables demand. */
const MOVE = `
  WITH moved AS (
    UPDATE "StockLevel" SET "onHand" = "onHand" + $4, reserved = reserved + $5, version = version + 1,
      "lastSeq" = coalesce("lastSeq", 0) + 1
    WHERE "companyId" = $1 AND "productId" = $2 AND "locationId" = $3 AND "onHand" - reserved >= $5
    RETURNING *
  )
  INSERT INTO "StockMovement" ("companyId", "productId", "locationId", seq, "prevSeq", kind, "deltaOnHand", "deltaReserved",
    "onHandBefore", "reservedBefore", "onHandAfter", "reservedAfter", source, reason, "occurredAt")
  SELECT "companyId", "productId", "locationId", "lastSeq", nullif("lastSeq" - 1, 0), $6, $4, $5, "onHand" - $4, reserved - $5,
    "onHand", reserved, $7, 'bench', now() FROM moved RETURNING seq`;

const FIRST_LEVEL = `SELECT "locationId" FROM "StockLevel" WHERE "companyId" = $1 AND "productId" = $2 ORDER BY "onHand" - reserved DESC LIMIT 1`;

app.post("/adjust", (/** @type {Adjustment} */ request) =>
  inTransaction(async (client) => {
    const { productId, quantity } = request.body;
    const [level] = (await client.query({ name: "level", text: FIRST_LEVEL, values: [company, productId] }))
      .rows;
    const values = [company, productId, level.locationId, quantity, 0, "adjust", `bench/${randomUUID()}`];
    return (await client.query({ name: "move", text: MOVE, values })).rows;
  }),
);

const ORDER = `
  WITH next AS (UPDATE "Counter" SET value = value + 1 WHERE "companyId" = $1 AND name = 'order' RETURNING value),
  placed AS (
    INSERT INTO "Order" ("companyId", id, number, "paymentMethod", channel, "customerId", "contactName", "shippingAddress", locale,
      currency, "taxIncluded", "itemCount", "subtotalMinor", "taxMinor", "totalMinor", "trackingToken", "placedAt")
    SELECT $1, $2::uuid, value, 'cod', 'pms', $3, 'bench', '"v1."', 'ar', 'SAR', true, 1, $6, 0, $6, $2::uuid::text, now() FROM next
    RETURNING number
  ), line AS (
    INSERT INTO "OrderLine" ("companyId", "orderId", position, "productId", "productUnitId", "nameAr", "nameEn", "unitSymbol",
      "unitNameAr", "unitNameEn", quantity, "basicQuantity", "unitPriceMinor", "subtotalMinor", "taxMinor", "totalMinor")
    VALUES ($1, $2::uuid, 1, $4, $5, '-', '-', '-', '-', '-', 1, 1, $6, $6, 0, $6)
  )
  INSERT INTO "OrderStep" ("companyId", "orderId", seq, "toStatus", at) VALUES ($1, $2::uuid, 1, 'pending', now())`;

const PRODUCT = `
  SELECT u.id AS "unitId", p."priceMinor" FROM "Product" p JOIN "ProductUnit" u ON u."companyId" = p."companyId"
    AND u."productId" = p.id AND u."isDefault" WHERE p."companyId" = $1 AND p.id = $2`;

app.post("/order", (/** @type {Purchase} */ request) =>
  inTransaction(async (client) => {
    const { productId, customerId } = request.body;
    const id = randomUUID();
    const [product] = (await client.query({ name: "product", text: PRODUCT, values: [company, productId] }))
      .rows;
    const [level] = (await client.query({ name: "level", text: FIRST_LEVEL, values: [company, productId] }))
      .rows;
    const move = [company, productId, level.locationId, 0, 1, "reserve", `order/${id}/reserve`];
    await client.query({ name: "move", text: MOVE, values: move });
    await client.query({
      name: "reservation",
      text: `INSERT INTO "StockReservation" ("companyId", source, "productId", "locationId", quantity) VALUES ($1, $2, $3, $4, 1)`,
      values: [company, `order/${id}`, productId, level.locationId],
    });
    const order = [company, id, customerId, productId, product.unitId, product.priceMinor];
    await client.query({ name: "order", text: ORDER, values: order });
    return { id };
  }),
);

await app.listen({ host: "127.0.0.1", port: Number(process.env.PORT) });
