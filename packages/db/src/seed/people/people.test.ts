import { expect, test } from "vitest";
import { danaClientele, marsaClientele, seedCustomers } from "./customers";
import { danaStaff, loginOf, marsaStaff } from "./staff";
import { streets } from "./streets";
import { familyNames, landmarks, mensNames, streetWords, womensNames } from "./words";

const customers = seedCustomers(2_400, marsaClientele);
const arabic = /^[\u0600-\u06ff\s0-9،]+$/;
const share = (count: number) => count / customers.length;

test("the same people every time", () => {
  expect(seedCustomers(2_400, marsaClientele)).toEqual(customers);
});

test("word lists are whole: every word in both languages, none twice", () => {
  for (const list of [womensNames, mensNames, familyNames, streetWords, landmarks]) {
    for (const { en, ar } of list) {
      expect(en).toMatch(/^[A-Za-z][A-Za-z\s-]*$/);
      expect(ar).toMatch(arabic);
    }
    expect(new Set(list.map(({ ar }) => ar)).size).toBe(list.length);
  }
});

test("everybody has a name in Arabic and English and an address in both", () => {
  for (const { name, address } of customers) {
    expect(name.ar).toMatch(arabic);
    expect(name.en).toMatch(/^[A-Z]/);
    expect(address.line.ar).toMatch(arabic);
    expect(address.line.en).not.toMatch(/[\u0600-\u06ff]/);
  }
});

test("phones and e-mails are unique and lead nowhere", () => {
  const phones = customers.map(({ phone }) => phone);
  const emails = customers.flatMap(({ email }) => (email ? [email] : []));
  expect(new Set(phones).size).toBe(2_400);
  expect(new Set(emails).size).toBe(emails.length);
  for (const phone of phones) expect(phone).toMatch(/^\+96650000\d{4}$/);
  for (const email of emails) expect(email).toMatch(/^[a-z.-]+\d{4}@shoppers\.example$/);
});

test("two shops share no shopper", () => {
  const phones = new Set(customers.map(({ phone }) => phone));
  const others = seedCustomers(180, danaClientele);
  for (const { phone } of others) expect(phone).toMatch(/^\+9655000\d{4}$/);
  expect(others.filter(({ phone }) => phones.has(phone))).toEqual([]);
});

test("the mix of people: 70 % Arabic, 12 % guests", () => {
  expect(share(customers.filter(({ locale }) => locale === "ar").length)).toBeCloseTo(0.7, 1);
  expect(share(customers.filter(({ isGuest }) => isGuest).length)).toBeCloseTo(0.12, 1);
});

test("a fifth of the customers make about three fifths of the orders", () => {
  const activity = customers.map((customer) => customer.activity).sort((one, other) => other - one);
  const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
  const top = sum(activity.slice(0, 480)) / sum(activity);
  expect(top).toBeGreaterThan(0.55);
  expect(top).toBeLessThan(0.65);
});

test("120 streets in five zones, offshore", () => {
  expect(streets).toHaveLength(120);
  expect(new Set(streets.map(({ name }) => name.ar)).size).toBe(120);
  for (const { latitude, longitude } of streets) {
    expect(Math.abs(latitude - 20)).toBeLessThan(0.05);
    expect(Math.abs(longitude - 38)).toBeLessThan(0.05);
  }
});

test("every role has a log-in of its own", () => {
  expect(new Set(marsaStaff.map(({ login }) => loginOf(login, "marsa").email)).size).toBe(marsaStaff.length);
  expect(marsaStaff.map(({ role }) => role)).toEqual([
    "super_admin",
    "manager",
    "picker",
    "dispatcher",
    "support",
    "courier",
    "courier",
  ]);
  expect(danaStaff[0]?.role).toBe("super_admin");
  expect(loginOf("customerAr", "marsa").email).toBe("customerar@marsa.example");
});
