import { bundle, pouch, sack, wipes } from "../containers/bags";
import {
  detergentBottle,
  flask,
  flipBottle,
  jug,
  pumpBottle,
  sprayBottle,
  sprayCan,
} from "../containers/bottles";
import { bandedBlocks, box, largeBox, rollBox, tissueBox } from "../containers/boxes";
import * as household from "../containers/household";
import * as crockery from "../containers/tableware";
import { brushes, soapBar, tube } from "../containers/tubs-trays";
import { palette } from "../palette";
import { wheatEar } from "../produce/dry-goods";
import { lemon } from "../produce/fruit";
import { iceberg } from "../produce/heads-and-bulbs";
import { riceHeap } from "../produce/heaps";
import { blossom, mint, singleLeaf, sprig } from "../produce/leaves";
import { seaBream, wholeChicken } from "../produce/meat-fish";
import * as signs from "../produce/signs";
import { dates } from "../produce/vine-fruit";
import { type ArtOfStem, holds, pack, packed } from "../product-art";
import { lit, type Tone, tone } from "../tone";

const rose = blossom(tone(0.74, 0.13, 5), tone(0.6, 0.17, 10));
const lavender = sprig(palette.lavender);
const aqua = tone(0.8, 0.08, 215);

/** Baby and personal care. */
const care: Record<string, ArtOfStem> = {
  diapers: (product) => {
    const tints: Record<string, Tone> = {
      "size 2": tone(0.85, 0.07, 350),
      "size 3": tone(0.86, 0.09, 90),
      "size 4": tone(0.84, 0.08, 150),
      "size 5": tone(0.8, 0.08, 250),
    };
    const body = tints[product.kind ?? ""] ?? aqua;
    return pack(product, bundle, { body, paper: lit(body, 0.08), hero: signs.moon, style: "arch" });
  },
  "baby-wipes": packed(wipes, {
    body: tone(0.88, 0.06, 190),
    cap: tone(0.62, 0.11, 195),
    paper: tone(0.94, 0.035, 190),
    hero: signs.feather(palette.white),
  }),
  "baby-cereal": packed(box, {
    body: tone(0.88, 0.08, 90),
    paper: tone(0.96, 0.04, 92),
    hero: wheatEar,
    style: "arch",
  }),
  "baby-shampoo": packed(pumpBottle, {
    content: tone(0.88, 0.12, 92),
    cap: palette.white,
    paper: tone(0.97, 0.04, 95),
    hero: signs.bubbles(aqua),
  }),
  shampoo: (product) => {
    const body = product.kind === "daily" ? tone(0.8, 0.09, 330) : tone(0.45, 0.12, 255);
    return pack(product, flipBottle, {
      body,
      cap: lit(body, 0.1),
      paper: lit(body, 0.2),
      hero: product.kind === "daily" ? rose : mint,
      style: "arch",
    });
  },
  "shower-gel": packed(flipBottle, {
    body: tone(0.75, 0.1, 190),
    cap: tone(0.5, 0.09, 200),
    paper: tone(0.93, 0.04, 190),
    hero: signs.bubbles(aqua),
    style: "cap",
  }),
  "bar-soap": (product) => {
    const isOlive = product.kind === "olive oil";
    return pack(product, soapBar, {
      body: palette.white,
      content: isOlive ? tone(0.78, 0.09, 118) : tone(0.93, 0.04, 20),
      paper: tone(0.96, 0.03, 110),
      hero: isOlive ? singleLeaf(palette.leaf) : rose,
    });
  },
  "hand-wash": (product) => {
    const isLemon = product.kind === "lemon";
    return pack(product, pumpBottle, {
      content: isLemon ? tone(0.9, 0.12, 98) : tone(0.82, 0.1, 5),
      hero: isLemon ? lemon : rose,
    });
  },
  toothpaste: (product) =>
    pack(product, tube, {
      cap: product.kind === "mint" ? palette.pine : tone(0.5, 0.14, 255),
      paper: product.kind === "mint" ? tone(0.9, 0.06, 165) : tone(0.84, 0.08, 235),
      hero: product.kind === "mint" ? mint : signs.tooth,
      style: "cap",
    }),
  toothbrush: (product) =>
    pack(product, brushes, {
      body: palette.white,
      cap: product.kind === "soft" ? tone(0.72, 0.12, 350) : tone(0.55, 0.13, 250),
      content: tone(0.7, 0.12, 180),
    }),
  deodorant: (product) => {
    const body = product.kind === "men" ? tone(0.34, 0.04, 255) : tone(0.84, 0.08, 350);
    return pack(product, sprayCan, {
      body,
      cap: product.kind === "men" ? tone(0.24, 0.02, 255) : palette.white,
      paper: lit(body, 0.14),
      hero: product.kind === "men" ? signs.sparkle(palette.steel) : rose,
      style: "cap",
    });
  },
};

/** Laundry, cleaning, paper, kitchen and pets. */
const home: Record<string, ArtOfStem> = {
  "laundry-powder": packed(largeBox, {
    body: tone(0.5, 0.15, 255),
    paper: tone(0.93, 0.05, 225),
    hero: signs.folded(tone(0.86, 0.05, 225)),
    style: "arch",
  }),
  "laundry-gel": packed(detergentBottle, {
    body: tone(0.48, 0.14, 262),
    cap: tone(0.75, 0.14, 60),
    paper: tone(0.92, 0.05, 230),
    hero: signs.folded(tone(0.86, 0.05, 225)),
    style: "arch",
  }),
  "fabric-softener": packed(detergentBottle, {
    body: tone(0.82, 0.08, 320),
    cap: tone(0.55, 0.13, 315),
    paper: tone(0.95, 0.03, 320),
    hero: lavender,
    style: "cap",
  }),
  bleach: packed(jug, {
    cap: tone(0.5, 0.15, 255),
    paper: tone(0.9, 0.06, 235),
    hero: signs.sparkle(tone(0.85, 0.12, 92)),
    style: "cap",
  }),
  "dishwashing-liquid": packed(flipBottle, {
    body: tone(0.78, 0.15, 128),
    cap: tone(0.82, 0.16, 92),
    paper: tone(0.95, 0.07, 115),
    hero: lemon,
    style: "arch",
  }),
  "floor-cleaner": (product) => {
    const isPine = product.kind === "pine";
    return pack(product, detergentBottle, {
      body: isPine ? tone(0.6, 0.12, 152) : tone(0.72, 0.1, 300),
      cap: isPine ? tone(0.8, 0.15, 92) : palette.white,
      paper: isPine ? tone(0.93, 0.06, 140) : tone(0.94, 0.035, 300),
      hero: isPine ? signs.pineTree : lavender,
      style: "cap",
    });
  },
  "glass-cleaner": packed(sprayBottle, {
    content: tone(0.75, 0.11, 235),
    cap: palette.ruby,
    hero: signs.sparkle(palette.sky),
    paper: tone(0.95, 0.03, 225),
  }),
  "garbage-bags": packed(household.bagRoll, { body: tone(0.34, 0.02, 260), paper: tone(0.86, 0.07, 92) }),
  "aluminium-foil": packed(rollBox, {
    body: tone(0.5, 0.12, 258),
    content: palette.steel,
    paper: tone(0.86, 0.06, 235),
  }),
  "cling-film": packed(rollBox, {
    body: tone(0.62, 0.12, 150),
    content: tone(0.94, 0.02, 200),
    paper: tone(0.9, 0.06, 140),
  }),
  sponges: packed(bandedBlocks, {
    content: tone(0.88, 0.14, 95),
    cap: tone(0.5, 0.12, 150),
    paper: tone(0.95, 0.04, 92),
    hero: signs.bubbles(aqua),
  }),
  "facial-tissues": packed(tissueBox, {
    body: tone(0.8, 0.07, 225),
    paper: tone(0.92, 0.035, 225),
    hero: signs.feather(palette.white),
    style: "arch",
  }),
  "toilet-paper": packed(household.paperRolls, { cap: tone(0.7, 0.09, 225) }),
  "kitchen-towel": packed(household.towelRolls, {
    paper: tone(0.9, 0.06, 92),
    cap: tone(0.7, 0.09, 225),
    hero: signs.drop(palette.sky),
    style: "cap",
  }),
  "food-containers": packed(household.containers, {
    content: tone(0.92, 0.02, 220),
    cap: tone(0.6, 0.11, 190),
  }),
  "foil-trays": packed(household.foilTrays),
  "paper-cups": packed(household.paperCups, { paper: palette.white }),
  "vacuum-flask": packed(flask, { body: tone(0.42, 0.08, 165), cap: tone(0.3, 0.03, 160) }),
  "coffee-cups": packed(crockery.coffeeSet, { cap: tone(0.48, 0.1, 165) }),
  "cat-food": (product) => {
    const isFish = product.kind === "fish";
    return pack(product, pouch, {
      body: isFish ? tone(0.55, 0.11, 235) : tone(0.68, 0.14, 55),
      paper: tone(0.95, 0.04, 88),
      hero: signs.cat,
      style: "full",
      beside: isFish ? seaBream : wholeChicken,
    });
  },
  "cat-litter": (product) =>
    pack(product, holds(product, 9000) ? sack : pouch, {
      body: tone(0.8, 0.05, 230),
      cap: palette.ruby,
      paper: tone(0.95, 0.02, 230),
      hero: signs.paw(tone(0.6, 0.09, 235)),
      style: "full",
    }),
};

const finish = (kind: string | null) =>
  ({ gold: tone(0.82, 0.12, 88), sand: tone(0.84, 0.055, 80), "palm green": tone(0.5, 0.09, 155) })[
    kind ?? ""
  ] ?? palette.steel;

/** The table and kitchen goods of Dana Home. */
const tableware: Record<string, ArtOfStem> = {
  "rice-platter": packed(crockery.platter, {
    body: palette.steel,
    cap: tone(0.78, 0.12, 85),
    hero: riceHeap,
  }),
  "dinner-plates": packed(crockery.plates, { cap: tone(0.78, 0.12, 85) }),
  "salad-bowl": (product) =>
    pack(product, crockery.bowl, { body: finish(product.kind), cap: palette.white, hero: iceberg }),
  "water-glasses": packed(crockery.glasses, { content: palette.glass }),
  "coffee-pot": (product) =>
    pack(product, crockery.coffeePot, {
      body: product.kind === "gold" ? palette.steel : finish(product.kind),
      cap: tone(0.82, 0.13, 88),
    }),
  "date-bowl": (product) =>
    pack(product, crockery.bowl, {
      body: product.kind === "gold" ? palette.white : finish(product.kind),
      cap: tone(0.8, 0.13, 88),
      hero: dates(palette.date),
    }),
  "stock-pot": packed(crockery.pot, { body: palette.steel, cap: tone(0.3, 0.02, 250) }),
  "frying-pan": packed(crockery.pan, { body: tone(0.34, 0.01, 250), cap: tone(0.28, 0.01, 250) }),
  "wooden-spoons": packed(crockery.spoons, { body: tone(0.9, 0.03, 90), cap: tone(0.5, 0.1, 155) }),
  "spice-jars": packed(crockery.spiceJars),
};

/** Art of everything for the home, by line. */
export const householdArt: Record<string, ArtOfStem> = { ...care, ...home, ...tableware };
