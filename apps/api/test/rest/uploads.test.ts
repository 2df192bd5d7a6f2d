import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

interface Image {
  id: string;
  url: string;
  filename: string;
  width: number;
  height: number;
  variants: { url: string }[];
}

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const picture = (red: number) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: { r: red, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer();

function upload<Body>(url: string, field: string, files: { name: string; bytes: Buffer }[], headers = {}) {
  const boundary = randomUUID();
  const parts = files.flatMap(({ name, bytes }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`,
    ),
    bytes,
    Buffer.from("\r\n"),
  ]);
  return api.call<Body>({
    method: "POST",
    url,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, ...headers },
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  });
}

describe("POST /api/upload/image", () => {
  it.each([
    ["lacks its boundary", "multipart/form-data", "x"],
    [
      "is cut short",
      "multipart/form-data; boundary=b",
      '--b\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\n\r\nabc',
    ],
    ["has no parts", "multipart/form-data; boundary=b", "x"],
  ])("400 when the body %s", async (_what, type, body) => {
    const answer = await api.call({
      method: "POST",
      url: "/api/upload/image",
      headers: { "content-type": type },
      body,
    });
    expect([answer.status, answer.body.code]).toEqual([400, "VALIDATION"]);
  });

  it("201 with the sizes; they are served for ever, and nothing in them runs", async () => {
    const { status, body } = await upload<Image>("/api/upload/image", "image", [
      { name: "a.jpg", bytes: await picture(10) },
    ]);
    expect(status).toBe(201);
    expect(body).toMatchObject({ width: 900, height: 600 });
    expect(body.variants.length).toBeGreaterThan(1);
    const file = await api.app.inject(body.url);
    expect(file.statusCode).toBe(200);
    expect(file.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(file.headers["content-type"]).toMatch(/^image\//);
    expect(file.headers["content-security-policy"]).toBe("default-src 'none'; sandbox");
  });

  it("415 for what is no picture, whatever its name", async () => {
    const { status, body } = await upload<{ reason: string }>("/api/upload/image", "image", [
      { name: "a.png", bytes: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") },
    ]);
    expect([status, body.reason]).toEqual([415, "image.type"]);
  });

  it("413 over 4 MB", async () => {
    const { status } = await upload("/api/upload/image", "image", [
      { name: "a.jpg", bytes: Buffer.alloc(4_200_000, 1) },
    ]);
    expect(status).toBe(413);
  });

  it("400 without a file in the field, 415 without a form", async () => {
    const wrongField = await upload("/api/upload/image", "file", [
      { name: "a.jpg", bytes: await picture(20) },
    ]);
    expect(wrongField.status).toBe(400);
    const json = await api.call({ method: "POST", url: "/api/upload/image", body: { image: "x" } });
    expect(json.status).toBe(415);
  });

  it("decodes the picture before the transaction of its Idempotency-Key begins", async () => {
    const headers = { "idempotency-key": randomUUID() };
    api.forgetStatements();
    await upload<Image>("/api/upload/image", "image", [{ name: "a.jpg", bytes: await picture(35) }], headers);
    const at = (text: RegExp) => api.statements.findIndex((statement) => text.test(statement));
    expect(at(/SELECT[^;]+"contentHash" = /)).toBeGreaterThanOrEqual(0);
    expect(at(/SELECT[^;]+"contentHash" = /)).toBeLessThan(at(/^BEGIN/));
  });

  it("replays for the same Idempotency-Key, 422 with another picture", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const send = async (red: number) =>
      upload<Image>("/api/upload/image", "image", [{ name: "a.jpg", bytes: await picture(red) }], headers);
    const first = await send(30);
    const again = await send(30);
    expect([again.text, again.headers["idempotency-replayed"]]).toEqual([first.text, "true"]);
    expect((await send(31)).status).toBe(422);
  });
});

it("POST /api/upload/multiple: 201 with each, 413 for more than ten", async () => {
  const files = await Promise.all(
    [40, 41].map(async (red) => ({ name: "a.jpg", bytes: await picture(red) })),
  );
  const two = await upload<{ data: Image[] }>("/api/upload/multiple", "images", files);
  expect([two.status, two.body.data.length]).toEqual([201, 2]);
  const eleven = Array.from({ length: 11 }, () => ({ name: "a.jpg", bytes: Buffer.from("x") }));
  expect((await upload("/api/upload/multiple", "images", eleven)).status).toBe(413);
});

it.each([
  ["POST", "/api/pms/products", (url: string) => ({ name: "Rice", price: 5, images: [url] })],
  ["POST", "/api/category", (url: string) => ({ name: { en: "Rice" }, image: url })],
  [
    "POST",
    "/api/admin",
    (avatar: string) => ({
      ...{ name: "Huda", email: `${randomUUID()}@example.test`, password: "long enough", role: "picker" },
      avatar,
    }),
  ],
] as const)(
  "%s %s: 422 for a picture that was never uploaded here, and names it",
  async (method, url, bodyWith) => {
    const send = (image: string) =>
      api.call<{ reason: string; details: object }>({ method, url, body: bodyWith(image) });
    const absent = "/uploads/0123456789abcdef01234567-900.webp";
    const { status, body } = await send(absent);
    expect([status, body.reason, body.details]).toEqual([422, "image.unknown", { images: [absent] }]);
    expect((await send("javascript:alert(1)")).status).toBe(400);
    const { body: image } = await upload<Image>("/api/upload/image", "image", [
      { name: "a.jpg", bytes: await picture(80) },
    ]);
    expect((await send(image.url)).status).toBe(201);
    expect((await send("https://pictures.example/1.webp")).status).toBe(201);
  },
);

it("DELETE /api/upload/:filename: 409 while a product shows it, 200 afterwards; a product links an upload by its url", async () => {
  const { body: image } = await upload<Image>("/api/upload/image", "image", [
    { name: "a.jpg", bytes: await picture(50) },
  ]);
  const product = await api.call<{ id: string; images: string[] }>({
    method: "POST",
    url: "/api/pms/products",
    body: { name: "Pictured", price: 1, images: [image.url] },
  });
  expect(product.body.images).toEqual([image.url]);
  const remove = () => api.call({ method: "DELETE", url: `/api/upload/${image.filename}` });
  expect((await remove()).status).toBe(409);
  await api.call({ method: "PATCH", url: `/api/pms/products/${product.body.id}`, body: { images: [] } });
  expect((await remove()).status).toBe(200);
  expect((await remove()).status).toBe(404);
  expect((await api.app.inject(image.url)).statusCode).toBe(404);
});
