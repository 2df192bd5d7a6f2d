import { createApiKey, issueSocketToken, revokeApiKey } from "@mizan/core/identity";
import { adjustStock } from "@mizan/core/inventory";
import {
  addStaff,
  openChannelClient,
  openShop,
  type Shop,
  type ShopProduct,
  signedIn,
} from "@mizan/core/testing";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Listener, refusalOfSocket } from "../open-listener";
import { type Instance, startInstance } from "../start-instance";
import { allTold } from "./all-told";

const PATIENCE = { timeout: 10_000 };
type Client = Awaited<ReturnType<typeof openChannelClient>>;

let testDatabase: TestDatabase;
let instance: Instance;
let shop: Shop;
let product: ShopProduct;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  instance = await startInstance(testDatabase);
  shop = await openShop(instance.services.database);
  product = await shop.addProduct({ stock: ["50"] });
  // Otherwise the receipt is told to the first who listen.
  const { database } = instance.services;
  const watcher = await addStaff(database, shop.companyId, { email: "watcher@example.test", password: "x" });
  const principal = await signedIn(database, shop.companyId, "staff", watcher);
  const { token } = await issueSocketToken(instance.services, principal);
  await allTold(instance.here(shop.as()), await instance.connect({ token }));
});
afterAll(async () => {
  await instance.stop();
  await testDatabase.drop();
});

const newKey = () =>
  createApiKey(instance.here(shop.as()), { name: "k", scopes: ["catalog:read", "inventory:read"] });

/** A socket whose messages are encrypted, and what its server told it to encrypt to. */
async function connect(client: Client, key?: string) {
  const token = key ?? (await newKey()).secret;
  const listener = await instance.connect({ token, encryption: client.encryption });
  await vi.waitFor(() => expect(listener.heard.length).toBeGreaterThan(1), PATIENCE);
  const told = (await client.read(listener.heard[0]?.payload)) as { alg: string; enc: string; jwk: object };
  return { ...listener, told };
}

const sellOne = () =>
  adjustStock(instance.here(shop.as()), {
    productId: product.id,
    type: "decrement",
    quantity: "1",
    locationId: shop.locationIds[0],
    reason: "loss",
  });

/** What a socket heard of the product, opened. */
const heardBy = (client: Client, { heard }: Pick<Listener, "heard">) =>
  Promise.all(
    heard.filter(({ name }) => name === "inventory_update").map(({ payload }) => client.read(payload)),
  );

describe.each(["P-256", "P-384", "P-521", "X25519"] as const)("a connection encrypted on %s", (curve) => {
  it("hears what the others hear, in their order, and nothing in the clear", async () => {
    const client = await openChannelClient(curve);
    const plain = await instance.connect({ token: (await newKey()).secret });
    const secret = await connect(client);
    expect(secret.told).toMatchObject({ alg: "ECDH-ES", enc: "A256GCM", jwk: { crv: curve } });
    for (const { socket } of [plain, secret]) await socket.emitWithAck("subscribe_inventory", product.id);
    for (let sale = 0; sale < 5; sale++) await sellOne();
    await vi.waitFor(() => {
      expect(plain.of("inventory_update")).toHaveLength(5);
      expect(secret.of("inventory_update")).toHaveLength(5);
    }, PATIENCE);
    expect(await heardBy(client, secret)).toEqual(plain.of("inventory_update"));
    for (const { payload } of secret.heard)
      expect(payload).toEqual(expect.stringMatching(/^(?:[\w-]*\.){4}[\w-]+$/));
  });
});

describe("an encrypted connection", () => {
  it("may ask in a JWE, and is answered in one", async () => {
    const client = await openChannelClient("X25519");
    const { socket, told } = await connect(client);
    const subscribe = async (message: string) =>
      client.read(await socket.emitWithAck("subscribe_inventory", message));
    expect(await subscribe(await client.seal(product.id, told.jwk))).toEqual({ ok: true });
    expect(await subscribe(product.id)).toEqual({ ok: true });
    const stranger = await connect(await openChannelClient("X25519"));
    expect(await subscribe(await client.seal(product.id, stranger.told.jwk))).toMatchObject({
      reason: "encryption.corrupt",
    });
  });

  it("catches up on what it missed", async () => {
    const client = await openChannelClient("P-256");
    const listener = await connect(client);
    await listener.socket.emitWithAck("subscribe_inventory", product.id);
    await sellOne();
    await vi.waitFor(() => expect(listener.of("inventory_update")).toHaveLength(1), PATIENCE);
    const late = await connect(client);
    await late.socket.emitWithAck("subscribe_inventory", product.id);
    const [update] = await heardBy(client, listener);
    const { sequence } = update as { sequence: number };
    const answer = await late.socket.emitWithAck("catch_up", { after: sequence - 1 });
    expect(await client.read(answer)).toMatchObject({ ok: true, complete: true });
    expect(await heardBy(client, late)).toEqual([update]);
  });

  it("is told why it ends before it does", async () => {
    const client = await openChannelClient("P-256");
    const { secret, apiKey } = await newKey();
    const listener = await connect(client, secret);
    await revokeApiKey(instance.here(shop.as()), { id: apiKey.id });
    await vi.waitFor(() => expect(listener.socket.connected).toBe(false), PATIENCE);
    expect(await client.read(listener.of("system_alert")[0])).toMatchObject({ type: "session_ended" });
  });

  it("is refused for what is not supported, or leads to no secret", async () => {
    const { encryption } = await openChannelClient("P-256");
    const token = (await newKey()).secret;
    const zero = Buffer.alloc(32).toString("base64url");
    for (const asked of [
      {},
      "yes",
      { ...encryption, alg: "dir" },
      { ...encryption, enc: "A128CBC-HS256" },
      { ...encryption, jwk: { kty: "oct", k: "AAAA" } },
      { ...encryption, jwk: { ...encryption.jwk, x: zero } },
      { ...encryption, jwk: { kty: "OKP", crv: "X25519", x: zero } },
    ])
      expect(await refusalOfSocket(instance.connect({ token, encryption: asked }))).toEqual({
        code: "VALIDATION",
        reason: "encryption.unsupported",
      });
  });
});
