import type { SeedProduct } from "../../catalogue/seed-product";
import { breadBag } from "../containers/bags";
import { jug, milkBottle, smallBottle } from "../containers/bottles";
import { brick, eggTray, shippingCase } from "../containers/boxes";
import { cup, flatPack, punnet, tallTub, tray, tub, wrapped } from "../containers/tubs-trays";
import { palette } from "../palette";
import { bun, croissant, flatbread, kaak, loafCake, longRoll, maamoul, toast } from "../produce/bakery";
import { butter, cheese, cheeseSlices, egg, mozzarella, splash, swirl } from "../produce/dairy";
import * as fruit from "../produce/fruit";
import * as heads from "../produce/heads-and-bulbs";
import * as leaves from "../produce/leaves";
import * as meat from "../produce/meat-fish";
import * as vegetables from "../produce/vegetables";
import * as vine from "../produce/vine-fruit";
import { type ArtOfStem, holds, loose, pack, packed } from "../product-art";
import { lit, type Tone, tone } from "../tone";

const onion = (skin: Tone) => loose(heads.onion(skin), "trio");
const green = tone(0.58, 0.15, 138);

/** What lies loose in the fruit and vegetable hall. */
const greengrocer: Record<string, ArtOfStem> = {
  tomato: loose(vegetables.tomato, "trio"),
  cucumber: ({ kind }) => loose(vegetables.cucumber, kind === "baby" ? "trio" : "pair"),
  potato: loose(vegetables.potato, "trio"),
  "red-onion": onion(tone(0.47, 0.14, 350)),
  "white-onion": onion(tone(0.94, 0.03, 95)),
  carrot: loose(vegetables.carrot, "trio"),
  courgette: loose(vegetables.courgette, "pair"),
  aubergine: ({ kind }) => loose(vegetables.aubergine, kind === "baby" ? "trio" : "pair"),
  "green-pepper": ({ kind }) =>
    kind === "hot" ? loose(vegetables.hotPepper, "trio") : loose(vegetables.bellPepper(green), "pair"),
  "mixed-peppers": (product) =>
    pack(product, punnet, {
      body: tone(0.42, 0.04, 160),
      hero: vegetables.bellPepper(tone(0.58, 0.2, 28)),
      beside: vegetables.bellPepper(tone(0.84, 0.16, 92)),
    }),
  okra: loose(vegetables.okra, "trio"),
  cauliflower: loose(heads.cauliflower),
  cabbage: ({ kind }) => loose(kind === "red" ? heads.redCabbage : heads.cabbage),
  lettuce: ({ kind }) => loose(kind === "romaine" ? heads.romaine : heads.iceberg),
  garlic: loose(heads.garlic, "trio"),
  lemon: loose(fruit.lemon, "trio"),
  parsley: loose(leaves.parsley),
  mint: loose(leaves.mint),
  coriander: loose(leaves.coriander),
  rocket: loose(leaves.rocket),
  dill: loose(leaves.dill),
  "spring-onion": loose(leaves.springOnion),
  banana: loose(vine.banana),
  "red-apple": loose(fruit.apple(tone(0.5, 0.19, 24), tone(0.82, 0.14, 85)), "trio"),
  "green-apple": loose(fruit.apple(tone(0.77, 0.17, 125), tone(0.86, 0.14, 105)), "trio"),
  orange: loose(fruit.citrus(palette.orange, 1, true), "trio"),
  mandarin: loose(fruit.citrus(tone(0.71, 0.175, 50), 0.84, true), "trio"),
  "white-grapes": loose(vine.grapes(tone(0.8, 0.12, 122))),
  "red-grapes": loose(vine.grapes(tone(0.42, 0.12, 345))),
  watermelon: loose(vine.watermelon),
  melon: loose(vine.melon),
  mango: loose(fruit.mango, "pair"),
  pomegranate: loose(fruit.pomegranate, "pair"),
  strawberry: packed(punnet, { body: tone(0.75, 0.07, 225), hero: vine.strawberry }),
  pear: loose(fruit.pear, "pair"),
  kiwi: loose(vine.kiwi, "pair"),
  avocado: loose(fruit.avocado),
  "ajwa-dates": loose(vine.dates(tone(0.27, 0.045, 30))),
  "sukkari-dates": loose(vine.dates(tone(0.66, 0.11, 68))),
  "khalas-dates": loose(vine.dates(tone(0.52, 0.12, 55))),
  "medjool-dates": loose(vine.dates(tone(0.38, 0.08, 40))),
  "date-paste": packed(wrapped, {
    body: palette.date,
    paper: palette.cream,
    hero: vine.dates(palette.date),
    style: "cap",
  }),
};

const milkOf = (cap: Tone) => (product: SeedProduct) =>
  pack(product, holds(product, 2000) ? jug : holds(product, 500) ? milkBottle : smallBottle, {
    cap,
    hero: splash(palette.milk),
    paper: lit(cap, 0.26),
  });
const pale = palette.milk;

/** The dairy wall and the bakery. */
const dairyAndBakery: Record<string, ArtOfStem> = {
  "full-fat-milk": milkOf(tone(0.5, 0.14, 255)),
  "low-fat-milk": milkOf(tone(0.62, 0.13, 150)),
  "skimmed-milk": milkOf(tone(0.66, 0.15, 20)),
  "long-life-milk": packed(brick, {
    cap: tone(0.55, 0.14, 250),
    hero: splash(palette.milk),
    paper: tone(0.86, 0.06, 240),
    style: "arch",
  }),
  laban: milkOf(tone(0.7, 0.11, 195)),
  "plain-yoghurt": (product) =>
    pack(product, holds(product, 900) ? tallTub : cup, {
      cap: tone(0.6, 0.12, 250),
      hero: swirl(pale),
      paper: tone(0.86, 0.06, 235),
    }),
  "greek-yoghurt": (product) =>
    pack(product, holds(product, 300) ? tub : cup, {
      cap: tone(0.5, 0.12, 265),
      hero: swirl(pale),
      paper: tone(0.82, 0.07, 265),
      style: "cap",
    }),
  labneh: packed(tub, { cap: tone(0.55, 0.11, 145), hero: swirl(pale), paper: tone(0.87, 0.07, 135) }),
  cream: packed(cup, {
    cap: palette.ruby,
    hero: swirl(palette.cream),
    paper: tone(0.82, 0.08, 20),
    style: "cap",
  }),
  feta: packed(tub, { cap: tone(0.5, 0.13, 255), hero: cheese(pale, false), paper: tone(0.85, 0.06, 240) }),
  "cheddar-slices": packed(flatPack, {
    body: tone(0.88, 0.08, 85),
    hero: cheeseSlices,
    paper: tone(0.95, 0.05, 90),
  }),
  halloumi: packed(flatPack, {
    body: tone(0.9, 0.03, 150),
    hero: cheese(tone(0.96, 0.02, 95), false),
    paper: tone(0.88, 0.06, 150),
    style: "cap",
  }),
  mozzarella: packed(flatPack, {
    body: tone(0.8, 0.07, 240),
    hero: mozzarella,
    paper: tone(0.86, 0.06, 225),
    style: "arch",
  }),
  "cream-cheese": packed(tub, {
    cap: tone(0.8, 0.08, 230),
    hero: swirl(pale),
    paper: tone(0.84, 0.07, 225),
    style: "cap",
  }),
  akkawi: loose(cheese(tone(0.96, 0.022, 92), false)),
  butter: packed(wrapped, {
    body: tone(0.93, 0.06, 92),
    paper: tone(0.95, 0.06, 95),
    hero: butter,
    style: "cap",
  }),
  "white-eggs": packed(eggTray, { content: tone(0.96, 0.012, 75), beside: egg(tone(0.96, 0.012, 75)) }),
  "brown-eggs": packed(eggTray, { content: tone(0.76, 0.085, 58), beside: egg(tone(0.76, 0.085, 58)) }),
  "arabic-bread": (product) =>
    pack(product, breadBag, {
      content: palette.wheat,
      cap: palette.ruby,
      hero: flatbread(product.kind === "brown" ? tone(0.74, 0.08, 68) : tone(0.9, 0.055, 84)),
    }),
  "white-toast": packed(breadBag, {
    content: palette.cream,
    cap: tone(0.5, 0.13, 255),
    hero: toast(tone(0.95, 0.032, 88)),
  }),
  "brown-toast": packed(breadBag, {
    content: palette.crust,
    cap: palette.leaf,
    hero: toast(tone(0.76, 0.075, 70)),
  }),
  samoon: packed(breadBag, { content: palette.wheat, cap: palette.honey, hero: longRoll }),
  croissant: loose(croissant),
  "burger-buns": packed(breadBag, { content: palette.wheat, cap: palette.leaf, hero: bun }),
  maamoul: (product) => loose(maamoul(product.kind === "pistachio" ? tone(0.66, 0.13, 122) : palette.date)),
  kaak: loose(kaak),
  "pound-cake": ({ kind }) =>
    loose(
      kind === "chocolate"
        ? loafCake(palette.cocoa, null)
        : loafCake(tone(0.9, 0.085, 88), kind === "marble" ? palette.cocoa : null),
    ),
};

const dish = tone(0.3, 0.015, 240);

/** The butcher's and the fishmonger's counter. */
const butcherAndFish: Record<string, ArtOfStem> = {
  "lamb-cubes": packed(tray, { body: dish, hero: meat.meatCubes }),
  "lamb-shoulder": loose(meat.cut(palette.meat, true)),
  "minced-beef": packed(tray, { body: dish, hero: meat.mince }),
  "beef-steak": loose(meat.cut(tone(0.5, 0.16, 22), false)),
  "whole-chicken": (product) =>
    product.size && product.size.times > 1
      ? pack(product, shippingCase, { hero: meat.wholeChicken, beside: meat.wholeChicken })
      : loose(meat.wholeChicken),
  "chicken-breast": packed(tray, { body: palette.white, hero: meat.chickenBreast }),
  "chicken-thighs": packed(tray, { body: palette.white, hero: meat.drumstick }),
  "chicken-liver": packed(tray, { body: palette.white, hero: meat.liver }),
  "hamour-fillet": loose(meat.fillet(tone(0.94, 0.022, 55), tone(0.6, 0.03, 240)), "pair"),
  "sea-bream": ({ kind }) => loose(meat.seaBream, kind === "cleaned" ? "pair" : "one"),
  shrimp: ({ kind }) => loose(meat.shrimp, kind === "jumbo" ? "pair" : "trio"),
  salmon: packed(flatPack, {
    body: tone(0.42, 0.07, 245),
    hero: meat.fillet(palette.salmon, palette.fishSkin),
    paper: tone(0.78, 0.06, 235),
    style: "arch",
  }),
};

/** Art of everything that is sold fresh, by line. */
export const freshArt: Record<string, ArtOfStem> = { ...greengrocer, ...dairyAndBakery, ...butcherAndFish };
