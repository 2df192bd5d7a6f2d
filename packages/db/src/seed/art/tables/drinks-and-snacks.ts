import type { SeedProduct } from "../../catalogue/seed-product";
import { pillow, pouch, smallPillow } from "../containers/bags";
import { drinkBottle, glassBottle, juiceBottle, roundBottle, smallBottle } from "../containers/bottles";
import { box, flatBox, juiceBoxes, shrinkPack, slimBox } from "../containers/boxes";
import { can, tallJar } from "../containers/tins-jars";
import { tablet, wrapped } from "../containers/tubs-trays";
import { palette } from "../palette";
import * as dry from "../produce/dry-goods";
import * as fruit from "../produce/fruit";
import type { Glyph } from "../produce/glyph";
import * as heaps from "../produce/heaps";
import { singleLeaf } from "../produce/leaves";
import { drop } from "../produce/signs";
import * as bites from "../produce/snacks";
import { type ArtOfStem, holds, loose, pack, packed } from "../product-art";
import { lit, type Tone, tone } from "../tone";

const juice = (content: Tone, glyph: Glyph) => (product: SeedProduct) =>
  pack(product, holds(product, 500) ? juiceBottle : smallBottle, {
    content,
    body: content,
    cap: lit(content, -0.1),
    hero: glyph,
    beside: glyph,
  });

const soda = (body: Tone, content: Tone, glyph: Glyph) => (product: SeedProduct) =>
  holds(product, 1000)
    ? pack(product, drinkBottle, { content, cap: body, hero: glyph, paper: lit(body, 0.3), style: "full" })
    : pack(product, can, { body, hero: glyph, paper: lit(body, 0.3), style: "full" });

const flavoured = (plain: Glyph): Record<string, Glyph> => ({
  plain,
  pomegranate: fruit.pomegranate,
  peach: fruit.peach,
  lemon: fruit.lemon,
});

/** Water, drinks, juice, coffee and tea. */
export const drinks: Record<string, ArtOfStem> = {
  "drinking-water": packed(shrinkPack(drinkBottle), {
    content: palette.water,
    cap: tone(0.6, 0.14, 240),
    hero: drop(palette.sky),
    paper: tone(0.95, 0.03, 225),
  }),
  "sparkling-water": packed(glassBottle, {
    content: tone(0.7, 0.09, 165),
    cap: tone(0.8, 0.04, 200),
    hero: drop(palette.sky),
    paper: tone(0.95, 0.03, 200),
  }),
  "cola-drink": soda(tone(0.42, 0.16, 22), tone(0.26, 0.05, 35), heaps.coffeeBeans),
  "lemon-lime-drink": soda(tone(0.58, 0.15, 140), tone(0.93, 0.05, 120), fruit.lemon),
  "malt-drink": (product) => {
    const glyph = flavoured(dry.wheatEar)[product.kind ?? ""] ?? dry.wheatEar;
    return pack(product, roundBottle, {
      content: tone(0.4, 0.08, 55),
      cap: tone(0.78, 0.12, 85),
      hero: glyph,
      paper: palette.cream,
      style: "cap",
    });
  },
  "iced-tea": (product) => {
    const glyph = flavoured(fruit.lemon)[product.kind ?? ""] ?? fruit.lemon;
    return pack(product, drinkBottle, {
      content: tone(0.58, 0.13, 58),
      cap: tone(0.82, 0.15, 92),
      hero: glyph,
      paper: tone(0.95, 0.05, 95),
      beside: glyph,
    });
  },
  "orange-juice": juice(tone(0.8, 0.16, 70), fruit.citrus(palette.orange, 1, true)),
  "mango-juice": juice(tone(0.82, 0.155, 80), fruit.mango),
  "apple-juice": juice(tone(0.84, 0.13, 92), fruit.apple(tone(0.77, 0.17, 125), tone(0.86, 0.14, 105))),
  "pomegranate-juice": juice(tone(0.42, 0.17, 15), fruit.pomegranate),
  "kids-juice-box": packed(juiceBoxes, {
    body: tone(0.9, 0.08, 90),
    cap: palette.ruby,
    hero: fruit.citrus(palette.orange, 1, true),
    paper: tone(0.93, 0.07, 90),
    style: "cap",
  }),
  "arabic-coffee": (product) =>
    pack(product, pouch, {
      body: product.kind === "blonde" ? tone(0.78, 0.11, 82) : tone(0.5, 0.08, 60),
      paper: palette.cream,
      hero: dry.coffeeCup,
      style: "arch",
    }),
  "turkish-coffee": packed(pouch, {
    body: tone(0.34, 0.06, 40),
    paper: palette.cream,
    hero: heaps.coffeeBeans,
    style: "full",
  }),
  "instant-coffee": packed(tallJar, {
    content: palette.coffee,
    cap: tone(0.76, 0.12, 85),
    hero: dry.coffeeCup,
    paper: palette.cream,
    style: "cap",
  }),
  "espresso-beans": packed(pouch, {
    body: tone(0.3, 0.02, 60),
    paper: tone(0.9, 0.05, 75),
    hero: heaps.coffeeBeans,
    style: "arch",
  }),
  "black-tea": packed(box, {
    body: tone(0.48, 0.14, 28),
    paper: tone(0.94, 0.05, 85),
    hero: dry.teaCup,
    style: "arch",
  }),
  "green-tea": packed(box, {
    body: tone(0.6, 0.11, 140),
    paper: tone(0.95, 0.05, 120),
    hero: singleLeaf(palette.leaf),
    style: "arch",
  }),
  "karak-tea": packed(box, {
    body: tone(0.66, 0.12, 65),
    paper: palette.cream,
    hero: dry.teaCup,
    style: "cap",
  }),
  hibiscus: packed(pouch, {
    body: tone(0.44, 0.16, 10),
    paper: tone(0.95, 0.03, 20),
    hero: dry.hibiscus,
    style: "arch",
  }),
};

/** Snacks and sweets. */
export const snacks: Record<string, ArtOfStem> = {
  "potato-chips": (product) => {
    const body =
      product.kind === "chili"
        ? tone(0.52, 0.19, 28)
        : product.kind === "family"
          ? tone(0.55, 0.13, 150)
          : tone(0.82, 0.15, 88);
    return pack(product, pillow, { body, paper: lit(body, 0.3), hero: bites.chips, style: "full" });
  },
  popcorn: (product) => {
    const corn = product.kind === "caramel" ? tone(0.76, 0.12, 68) : tone(0.95, 0.05, 92);
    return pack(product, pillow, {
      body: tone(0.55, 0.19, 26),
      paper: tone(0.93, 0.06, 90),
      hero: bites.popcorn(corn),
      style: "full",
    });
  },
  "mixed-nuts": loose(heaps.mixedNuts),
  almonds: loose(heaps.almonds),
  pistachios: loose(heaps.pistachios),
  "sunflower-seeds": packed(smallPillow, {
    body: tone(0.82, 0.15, 88),
    paper: tone(0.96, 0.05, 92),
    hero: heaps.sunflowerSeeds,
    style: "full",
  }),
  "tea-biscuits": (product) =>
    pack(product, slimBox, {
      body: tone(0.5, 0.15, 28),
      paper: tone(0.95, 0.04, 85),
      hero: bites.biscuits(product.kind === "digestive" ? tone(0.68, 0.1, 65) : tone(0.84, 0.09, 80), true),
    }),
  wafer: (product) => {
    const cream = product.kind === "chocolate" ? palette.cocoa : tone(0.6, 0.09, 60);
    return pack(product, flatBox, {
      body: lit(cream, 0.1),
      paper: palette.cream,
      hero: bites.wafers(cream),
      style: "cap",
    });
  },
  "chocolate-bar": (product) => {
    const cocoa = product.kind === "dark" ? tone(0.28, 0.04, 40) : tone(0.42, 0.075, 48);
    return pack(product, tablet, {
      body: product.kind === "dark" ? tone(0.3, 0.04, 30) : tone(0.55, 0.12, 285),
      content: cocoa,
      paper: tone(0.93, 0.04, 80),
      hero: bites.chocolate(cocoa),
      style: "full",
    });
  },
  halva: (product) =>
    pack(product, wrapped, {
      body: palette.cream,
      paper: palette.cream,
      hero: product.kind === "pistachio" ? heaps.pistachios : dry.halva,
      style: "cap",
    }),
};
