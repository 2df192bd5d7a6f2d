import type { AppRouter } from "@mizan/trpc";
import { expect } from "@playwright/test";
import { createTRPCClient, httpLink } from "@trpc/client";
import sharp from "sharp";
import superjson from "superjson";
import { demo } from "./demo";

interface RestProduct {
  id: string;
  slug: string;
  status: string;
  images: string[];
}

/** Units: the product's basic unit. */
interface RestStock {
  stock: number;
  available: number;
  reserved: number;
}

/** The API's procedures for whoever the headers name. */
export const proceduresWith = (headers: Record<string, string>) =>
  createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${demo.api}/trpc`, transformer: superjson, headers })],
  });

/** A token of somebody of the staff, for a client that is no browser. */
export async function tokenOf(login: { email: string; password: string }): Promise<string> {
  return (await proceduresWith({}).session.signIn.mutate({ kind: "staff", ...login })).token;
}

/** What an integrator's server does with an API key, over REST. */
export class Integrator {
  /** The same key's view of the ledger, the audit and everything else that REST does not tell. */
  readonly procedures;

  constructor(private readonly apiKey = demo.company.apiKey) {
    this.procedures = proceduresWith({ "x-api-key": apiKey });
  }

  /** A call of its own, for a test that wants to see the status. */
  call(method: string, path: string, body?: object | FormData): Promise<Response> {
    const isForm = body instanceof FormData;
    return fetch(new URL(path, demo.api), {
      method,
      headers: { "x-api-key": this.apiKey, ...(body && !isForm && { "content-type": "application/json" }) },
      body: isForm ? body : body && JSON.stringify(body),
    });
  }

  private async ask<Answer>(
    status: number,
    method: string,
    path: string,
    body?: object | FormData,
  ): Promise<Answer> {
    const response = await this.call(method, path, body);
    const text = await response.text();
    expect(response.status, `${method} ${path} answered ${text}`).toBe(status);
    return JSON.parse(text);
  }

  /** Uploads a picture made for the occasion and gives its address. */
  async uploadPicture(): Promise<string> {
    const form = new FormData();
    form.set("image", new Blob([await makePicture()], { type: "image/png" }), "picture.png");
    const { url } = await this.ask<{ url: string }>(201, "POST", "/api/upload/image", form);
    return url;
  }

  createProduct(product: object): Promise<RestProduct> {
    return this.ask(201, "POST", "/api/pms/products", product);
  }

  publish(id: string): Promise<RestProduct> {
    return this.ask(200, "PUT", `/api/pms/products/${id}/publish`, { status: "published" });
  }

  /** Makes a product for one test, on sale and with stock. */
  async sellProduct(product: {
    name: { ar: string; en: string };
    price: number;
    stock: number;
    unit?: string;
  }) {
    const { stock, ...body } = product;
    const { id } = await this.createProduct(body);
    const published = await this.publish(id);
    await this.adjust(id, "increment", stock);
    return published;
  }

  adjust(productId: string, type: "increment" | "decrement", quantity: number): Promise<RestStock> {
    return this.ask(200, "POST", "/api/inventory/adjust", { productId, type, quantity, reason: "received" });
  }

  /** An order of one of a product, at the door of a customer who is known. */
  async deliver(productId: string): Promise<void> {
    const { data } = await this.procedures.customers.list.query({ limit: 1 });
    const order = {
      items: [{ productId, quantity: 1 }],
      customerId: data[0]?.id,
      shippingAddress: "1 Sea Road",
    };
    const { id } = await this.ask<{ id: string }>(201, "POST", "/api/pms/orders", order);
    for (const status of ["confirmed", "processing", "shipped", "delivered"])
      await this.ask(200, "PATCH", `/api/pms/orders/${id}/status`, { status });
  }

  stock(productId: string): Promise<RestStock> {
    return this.ask(200, "GET", `/api/inventory/stock/${productId}`);
  }
}

/** A picture nobody has uploaded before. */
export function makePicture(): Promise<Buffer<ArrayBuffer>> {
  const shade = () => Math.floor(Math.random() * 256);
  const background = { r: shade(), g: shade(), b: shade() };
  return sharp({ create: { width: 800, height: 800, channels: 3, background } })
    .png()
    .toBuffer()
    .then((bytes) => Buffer.from(bytes));
}

/** A name that no other test and no earlier run has used. */
export const unique = (name: string) =>
  `${name} ${Date.now().toString(36)}${Math.floor(Math.random() * 1e4)}`;
