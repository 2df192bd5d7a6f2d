import { newId } from "@mizan/core/platform";
import { guestOrder } from "@mizan/core/testing";
import { appRouter } from "@mizan/trpc";
import type { AnyTRPCRouter } from "@trpc/server";
import type { z } from "zod";
import type { TestApi } from "../open-api";
import { type IdPlace, idPlaces, withId } from "./id-places";
import type { Thing } from "./things";

type Things = Record<Thing, string>;

interface ProcedureDefinition {
  _def: { type: string; inputs: z.ZodType[]; meta?: { permission: string } };
}

/** A procedure whose input names something by an id, with one place where it does. */
export interface NamedPlace {
  procedure: string;
  type: string;
  place: IdPlace;
  thing: Thing;
}

/** What the id of a router's own thing names. */
const ownThing: Record<string, Thing> = {
  products: "product",
  categories: "category",
  units: "unit",
  orders: "order",
  customers: "customer",
  staff: "staff",
  session: "session",
  apiKeys: "apiKey",
  mails: "mail",
  "inventory.settleException": "exception",
  "orders.getOwn": "ownOrder",
  "customers.saveAddress": "address",
  "customers.deleteAddress": "address",
};

/** Things that only the customer is shown whose they are. */
const ownedByCustomers: ReadonlySet<Thing> = new Set<Thing>(["ownOrder", "address"]);
const byKey: Record<string, Thing> = {
  productId: "product",
  productUnitId: "productUnit",
  basicUnitId: "unit",
  unitId: "unit",
  categoryId: "category",
  categoryIds: "category",
  parentId: "category",
  mediaId: "image",
  locationId: "location",
  customerId: "customer",
  sessionId: "colleagueSession",
};

/** Those who run the platform name other companies on purpose: companies.test.ts says who may. */
const acrossCompanies = (definition: ProcedureDefinition) => definition._def.meta?.permission === "operator";

/** Every place of every procedure where an id is given. Errors: throws for one of which nobody has said what it names. */
export function namedPlaces(): NamedPlace[] {
  const { procedures }: AnyTRPCRouter["_def"] = appRouter._def;
  return Object.entries<ProcedureDefinition>(procedures)
    .filter(([, definition]) => !acrossCompanies(definition))
    .flatMap(([procedure, { _def }]) =>
      _def.inputs.flatMap(idPlaces).map((place) => ({
        procedure,
        type: _def.type,
        place,
        thing: thingAt(procedure, place),
      })),
    );
}

function thingAt(procedure: string, place: IdPlace): Thing {
  const key = String(place.findLast((step) => step !== 0));
  const [name = ""] = procedure.split(".");
  const thing =
    key === "id"
      ? place[0] === "units"
        ? "productUnit"
        : (ownThing[procedure] ?? ownThing[name])
      : byKey[key];
  if (!thing)
    throw new Error(`Say in test/tenancy/procedures.ts what ${procedure} names at ${place.join(".")}`);
  return thing;
}

/** What else a procedure is given, so that it would be done if the id named something. */
const wishes: Record<string, (mine: Things) => object> = {
  "products.create": ({ unit }) => ({
    name: { en: "New", ar: "جديد" },
    priceMinor: 100,
    basicUnitId: unit,
    images: [],
    units: [{ unitId: unit, isDefault: true }],
  }),
  "products.update": ({ product, unit }) => ({ id: product, units: [{ unitId: unit, isDefault: true }] }),
  "products.transition": () => ({ to: "draft" }),
  "categories.save": () => ({ name: { en: "Ours", ar: "لنا" } }),
  "units.save": () => ({ sortOrder: 3 }),
  "inventory.adjust": ({ product }) => ({ productId: product, type: "increment", quantity: "1" }),
  "inventory.receive": ({ product }) => ({ lines: [{ productId: product, quantity: "1" }] }),
  "inventory.setPolicy": ({ product, location }) => ({
    productId: product,
    locationId: location,
    safety: "1",
  }),
  "inventory.settleException": () => ({ note: "found" }),
  "orders.priceCart": ({ product }) => ({ lines: [{ productId: product, quantity: "1" }] }),
  "orders.place": ({ product }) => guestOrder([{ productId: product, quantity: "1" }]),
  "orders.transition": () => ({ to: "confirmed" }),
  "staff.endSessions": ({ staff }) => ({ id: staff }),
  "apiKeys.rotate": () => ({ overlapHours: 1 }),
  "customers.save": () => ({ name: "Ours" }),
  "customers.saveAddress": () => ({ line1: "1 Palm Street" }),
};

/** Answers of which a list is empty, or tells what is missing, rather than that there is nothing. */
const tells = /^(?:products\.list|inventory\.(?:list|movements)|orders\.(?:list|priceCart))$/;

/**
 * Asks a procedure for what is another company's and for what is nowhere.
 *
 * Shape  null when both are answered alike and refused; else what is wrong.
 */
export async function leakAt(
  api: Pick<TestApi, "call">,
  callers: Record<"staff" | "customer", Record<string, string>>,
  { procedure, type, place, thing }: NamedPlace,
  { mine, theirs }: { mine: Things; theirs: Things },
): Promise<string | null> {
  const headers = callers[ownedByCustomers.has(thing) ? "customer" : "staff"];
  const ask = async (id: string) => {
    const json = withId(wishes[procedure]?.(mine) ?? {}, place, id);
    const { status, text } = await api.call(
      type === "query"
        ? {
            url: `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify({ json }))}`,
            key: null,
            headers,
          }
        : { method: "POST", url: `/trpc/${procedure}`, key: null, headers, body: { json } },
    );
    return { status, text: text.replaceAll(id, "<id>").replaceAll(/"instance":"[^"]*"/g, "") };
  };
  const [there, nowhere] = [await ask(theirs[thing]), await ask(newId())];
  const where = `${procedure} at ${place.join(".")}`;
  if (there.status !== nowhere.status || there.text !== nowhere.text)
    return `${where} answers ${there.status} ${there.text}, and ${nowhere.status} ${nowhere.text} for nothing`;
  if (there.status === 400) return `${where} was asked with a malformed input: ${there.text}`;
  const isSubject = place.at(-1) === "id" && place.length === 1;
  const expected = tells.test(procedure) ? [200] : isSubject ? [404] : [404, 409, 422];
  return expected.includes(there.status) ? null : `${where} answers ${there.status} ${there.text}`;
}
