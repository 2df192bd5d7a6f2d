import type { OrderStatus, PaymentMethod } from "@mizan/contracts/order-status";
import type { PlainDay } from "@mizan/db/seed/calendar/islamic-calendar";
import { hourWeights, mishapOf, ordersPerDay } from "@mizan/db/seed/calendar/orders-per-day";
import { type Random, seededRandom } from "@mizan/db/seed/random";
import type { Buyer } from "./buyers";
import { clockOf, dayIn, lastDays } from "./shop-day";
import type { ShopPlan } from "./shop-plan";

/** A state that a planned order reaches, when, and whose job that is. */
export interface PlannedStep {
  to: OrderStatus;
  at: Date;
  by: "manager" | "picker" | "dispatcher";
}

/** An order before its goods are chosen: they depend on what is in stock when its turn comes. */
export interface OrderPlan {
  key: string;
  day: PlainDay;
  placedAt: Date;
  buyer: Buyer;
  paymentMethod: PaymentMethod;
  notes: string;
  /** Only steps that have happened by now. */
  steps: PlannedStep[];
}

const minuteMs = 60_000;
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minuteMs);

const cancelledShare = 0.031;
const refundedShare = 0.016;
const counterShare = 0.02;
const cashShare = 0.62;
const notesShare = 0.09;

const wishesOfBuyers = {
  ar: [
    "اتركوا الطلب عند الباب من فضلكم",
    "الرجاء الاتصال قبل الوصول",
    "أرجو اختيار الطماطم غير الناضجة كثيرًا",
    "المصعد معطل، شكرًا لكم",
  ],
  en: [
    "Please leave it at the door",
    "Call me before you arrive",
    "Ripe bananas if there are any",
    "The baby sleeps: please do not ring",
  ],
} as const;

/** What becomes of an order, with the times that picking, driving and second thoughts take. */
function lifeOf(placedAt: Date, random: Random, isStorm: boolean): PlannedStep[] {
  const slow = isStorm ? 2.4 : 1;
  const confirmed = after(placedAt, random.between(2, 16));
  const steps: PlannedStep[] = [{ to: "confirmed", at: confirmed, by: "manager" }];
  if (random.chance(cancelledShare)) {
    const isEarly = random.chance(0.5);
    if (isEarly) return [{ to: "cancelled", at: after(placedAt, random.between(3, 40)), by: "manager" }];
    return [...steps, { to: "cancelled", at: after(confirmed, random.between(5, 60)), by: "manager" }];
  }
  const processing = after(confirmed, random.between(4, 26) * slow);
  steps.push({ to: "processing", at: processing, by: "picker" });
  if (random.chance(counterShare)) {
    return [...steps, { to: "completed", at: after(processing, random.between(5, 15)), by: "picker" }];
  }
  const shipped = after(processing, random.between(12, 48) * slow);
  const delivered = after(shipped, random.between(12, 46) * slow);
  steps.push(
    { to: "shipped", at: shipped, by: "dispatcher" },
    { to: "delivered", at: delivered, by: "dispatcher" },
  );
  if (random.chance(refundedShare)) {
    return [...steps, { to: "refunded", at: after(delivered, random.between(60, 1_200)), by: "manager" }];
  }
  return [...steps, { to: "completed", at: after(delivered, random.between(900, 2_400)), by: "manager" }];
}

/** Where the last orders of the day stand, the oldest first: every open state, two of them late. */
const openStates: readonly OrderStatus[] = [
  "processing",
  "confirmed",
  "shipped",
  "cancelled",
  "shipped",
  "processing",
  "shipped",
  "confirmed",
  "processing",
  "confirmed",
  "pending",
  "confirmed",
  "pending",
  "pending",
];
const pathTo: Partial<Record<OrderStatus, readonly PlannedStep["by"][]>> = {
  confirmed: ["manager"],
  processing: ["manager", "picker"],
  shipped: ["manager", "picker", "dispatcher"],
};
const stateAfter: Record<string, OrderStatus> = {
  manager: "confirmed",
  picker: "processing",
  dispatcher: "shipped",
};

/** Sets the last orders into the last hours, whatever the hour of the seed, so that there is work on every screen. */
function openTheLast(plans: OrderPlan[], now: Date): void {
  const count = Math.min(openStates.length, Math.floor(plans.length * 0.8));
  const states = openStates.slice(openStates.length - count);
  const spread = 168;
  states.forEach((state, index) => {
    const plan = plans[plans.length - count + index];
    if (!plan) return;
    const age = spread - ((spread - 3) * index) / Math.max(1, count - 1);
    plan.placedAt = after(now, -age);
    const span = Math.min(age * 0.7, 55);
    if (state === "cancelled")
      plan.steps = [{ to: "cancelled", at: after(plan.placedAt, span / 2), by: "manager" }];
    else {
      const people = pathTo[state] ?? [];
      plan.steps = people.map((by, step) => ({
        to: stateAfter[by] ?? "confirmed",
        at: after(plan.placedAt, (span * (step + 1)) / people.length),
        by,
      }));
    }
    plan.paymentMethod = "cod";
  });
}

/** A chooser of buyers by how often they order, quick for thousands of draws. */
function buyerChooser(buyers: readonly Buyer[]): (random: Random) => Buyer {
  let total = 0;
  const upTo = buyers.map(({ activity }) => (total += activity));
  return (random) => {
    const wanted = random.next() * total;
    const index = upTo.findIndex((sum) => sum > wanted);
    const buyer = buyers[Math.max(0, index)];
    if (!buyer) throw new Error("a shop without buyers");
    return buyer;
  };
}

/** The orders of a shop up to now, in the order of their placement. */
export function planOrders(plan: ShopPlan, buyers: readonly Buyer[], now: Date): OrderPlan[] {
  const today = dayIn(now, plan.timeZone);
  const year = { endsOn: today };
  const chooseBuyer = buyerChooser(buyers);
  const plans: OrderPlan[] = [];
  for (const day of lastDays(today, plan.days + 1)) {
    const random = seededRandom(`${plan.shop.slug}/orders/${day}`);
    const hours = hourWeights(day);
    const instantAt = clockOf(day, plan.timeZone);
    const allHours = hours.map((_, hour) => hour);
    const count = Math.max(1, Math.round(ordersPerDay(day, random, year) * plan.orderShare));
    for (let index = 0; index < count; index++) {
      const hour = random.weighted(allHours, (candidate) => hours[candidate] ?? 0);
      const placedAt = instantAt(hour * 60 + random.between(0, 60));
      const paymentMethod = random.chance(cashShare) ? "cod" : "stripe";
      const steps = lifeOf(placedAt, random, mishapOf(day, year) === "storm");
      const buyer = chooseBuyer(random);
      const notes = random.chance(notesShare) ? random.pick(wishesOfBuyers[buyer.locale]) : "";
      plans.push({ key: `${day}/${index}`, day, placedAt, buyer, paymentMethod, notes, steps });
    }
  }
  const byTime = (one: OrderPlan, other: OrderPlan) => one.placedAt.getTime() - other.placedAt.getTime();
  const past = plans.filter(({ placedAt }) => after(placedAt, 3) <= now).sort(byTime);
  openTheLast(past, now);
  for (const planned of past) planned.steps = planned.steps.filter(({ at }) => at <= now);
  return past.sort(byTime);
}
