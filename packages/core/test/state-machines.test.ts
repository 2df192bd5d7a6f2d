import { OrderStatus, orderTransitions } from "@mizan/contracts/order-status";
import { ProductStatus, productTransitions } from "@mizan/contracts/product-status";
import { canBecome } from "@mizan/contracts/state-machine";
import { sql } from "@mizan/db";
import { expect, it } from "vitest";
import { suiteDatabase } from "./suite-database";

const { database } = await suiteDatabase();

const pairs = <State extends string>(states: readonly State[]) =>
  states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));

it("has the same arrows between order states as the database", async () => {
  for (const [from, to] of pairs(OrderStatus.options)) {
    const [row] = await database.ask<{ legal: boolean }>(
      sql`SELECT order_transition_legal(${from}, ${to}) AS legal`,
    );
    expect([from, to, row?.legal]).toEqual([from, to, canBecome(orderTransitions, from, to)]);
  }
});

it("has the same arrows between product states as the database", async () => {
  for (const [from, to] of pairs(ProductStatus.options)) {
    const [row] = await database.ask<{ legal: boolean }>(
      sql`SELECT product_transition_legal(${from}, ${to}) AS legal`,
    );
    expect([from, to, row?.legal]).toEqual([from, to, canBecome(productTransitions, from, to)]);
  }
});
