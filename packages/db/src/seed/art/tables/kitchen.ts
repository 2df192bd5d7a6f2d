import type { SeedProduct } from "../../catalogue/seed-product";
import { paperBag, pillow, pouch, sack, smallPillow } from "../containers/bags";
import { glassBottle, oilBottle, roundBottle } from "../containers/bottles";
import { box, flatBox, tallBox } from "../containers/boxes";
import { flatTin, jar, lidTin, shaker, smallTin, squatJar, tallJar, tin } from "../containers/tins-jars";
import { tallTub } from "../containers/tubs-trays";
import { palette } from "../palette";
import * as bakery from "../produce/bakery";
import * as dry from "../produce/dry-goods";
import * as fruit from "../produce/fruit";
import type { Glyph } from "../produce/glyph";
import * as heads from "../produce/heads-and-bulbs";
import * as heaps from "../produce/heaps";
import { singleLeaf, sprig, sunflower } from "../produce/leaves";
import { seaBream } from "../produce/meat-fish";
import * as bites from "../produce/snacks";
import * as vegetables from "../produce/vegetables";
import * as vine from "../produce/vine-fruit";
import { type ArtOfStem, holds, pack, packed } from "../product-art";
import { lit, type Tone, tone } from "../tone";
import { drinks, snacks } from "./drinks-and-snacks";

const greenOlive = tone(0.62, 0.12, 118);

const blackOlive = tone(0.28, 0.03, 320);

/** Freezer bags, boxes and tubs. */
const frozen: Record<string, ArtOfStem> = {
  "green-peas": packed(pillow, {
    body: tone(0.8, 0.11, 135),
    paper: tone(0.93, 0.05, 135),
    hero: heads.pea,
    style: "full",
  }),
  molokhia: packed(smallPillow, {
    body: tone(0.5, 0.1, 145),
    paper: tone(0.9, 0.06, 130),
    hero: singleLeaf(palette.leaf),
    style: "full",
  }),
  "mixed-vegetables": packed(pillow, {
    body: tone(0.84, 0.1, 95),
    paper: tone(0.95, 0.05, 100),
    hero: heads.corn,
    style: "full",
  }),
  "french-fries": packed(pillow, {
    body: tone(0.86, 0.13, 90),
    paper: tone(0.95, 0.05, 92),
    hero: bites.fries,
    style: "arch",
  }),
  samosa: packed(flatBox, {
    body: tone(0.86, 0.08, 80),
    paper: tone(0.95, 0.04, 85),
    hero: bites.samosa,
    style: "cap",
  }),
  "beef-burger": packed(box, {
    body: tone(0.5, 0.12, 28),
    paper: tone(0.93, 0.05, 75),
    hero: bakery.burger,
    style: "arch",
  }),
  "chicken-nuggets": packed(tallBox, {
    body: tone(0.85, 0.12, 85),
    paper: tone(0.95, 0.05, 88),
    hero: bites.nuggets,
    style: "arch",
  }),
  "ice-cream": (product) => {
    const flavours: Record<string, Tone> = { mango: tone(0.82, 0.14, 78), chocolate: palette.cocoa };
    const flavour = flavours[product.kind ?? ""] ?? tone(0.95, 0.05, 92);
    return pack(product, tallTub, {
      cap: lit(flavour, -0.06),
      paper: lit(flavour, product.kind === "chocolate" ? 0.38 : 0.04),
      hero: bites.iceCream(flavour),
      style: "cap",
    });
  },
};

/** Grain goes into a bag by the kilogram and into a sack beyond. */
const grain = (hero: Glyph, body: Tone) => (product: SeedProduct) =>
  pack(product, holds(product, 5000) ? sack : pouch, {
    body,
    cap: palette.ruby,
    hero,
    paper: lit(body, 0.08),
    style: holds(product, 5000) ? "full" : "arch",
  });

const flourBag = (hero: Glyph) => (product: SeedProduct) =>
  pack(product, holds(product, 5000) ? sack : paperBag, {
    body: tone(0.95, 0.02, 88),
    paper: tone(0.96, 0.025, 88),
    cap: palette.ruby,
    hero,
    style: "cap",
  });

const pasta = (hero: Glyph) =>
  packed(pillow, { body: tone(0.45, 0.11, 258), paper: tone(0.92, 0.06, 88), hero, style: "arch" });

/** Sacks, tins and bottles of the pantry. */
const pantry: Record<string, ArtOfStem> = {
  "basmati-rice": grain(heaps.riceHeap, tone(0.86, 0.09, 92)),
  "egyptian-rice": grain(heaps.riceHeap, tone(0.8, 0.09, 150)),
  bulgur: grain(heaps.bulgurHeap, tone(0.84, 0.06, 78)),
  freekeh: grain(heaps.freekehHeap, tone(0.8, 0.07, 118)),
  "red-lentils": grain(heaps.lentils, tone(0.84, 0.07, 62)),
  chickpeas: grain(heaps.chickpeas, tone(0.86, 0.06, 85)),
  "fava-beans": grain(heaps.favaBeans, tone(0.8, 0.06, 65)),
  flour: flourBag(dry.wheatEar),
  semolina: flourBag(dry.powder(tone(0.88, 0.09, 88))),
  oats: packed(tallTub, { cap: palette.ruby, hero: heaps.oatFlakes, paper: tone(0.9, 0.05, 80) }),
  spaghetti: pasta(dry.spaghetti),
  penne: pasta(dry.penne),
  vermicelli: pasta(dry.vermicelli),
  "sunflower-oil": packed(oilBottle, {
    content: tone(0.88, 0.14, 95),
    cap: tone(0.8, 0.16, 88),
    hero: sunflower,
  }),
  "corn-oil": packed(oilBottle, {
    content: tone(0.86, 0.15, 88),
    cap: tone(0.55, 0.14, 140),
    hero: heads.corn,
  }),
  "olive-oil": packed(glassBottle, {
    content: tone(0.42, 0.08, 122),
    cap: tone(0.76, 0.12, 85),
    hero: vine.olives(greenOlive),
    paper: palette.cream,
    style: "arch",
  }),
  ghee: packed(lidTin, {
    cap: tone(0.8, 0.15, 88),
    hero: dry.powder(tone(0.88, 0.13, 92)),
    paper: tone(0.95, 0.07, 95),
    style: "full",
  }),
  "white-vinegar": packed(roundBottle, {
    content: tone(0.95, 0.02, 200),
    cap: palette.ruby,
    hero: fruit.apple(tone(0.78, 0.16, 125), tone(0.86, 0.14, 105)),
  }),
  "pomegranate-molasses": packed(roundBottle, {
    content: tone(0.28, 0.08, 18),
    cap: palette.ruby,
    hero: fruit.pomegranate,
    paper: palette.cream,
    style: "cap",
  }),
  "tomato-paste": (product) =>
    pack(product, holds(product, 300) ? tin : smallTin, {
      hero: vegetables.tomato,
      paper: tone(0.93, 0.05, 95),
      beside: vegetables.tomato,
    }),
  tuna: packed(flatTin, { hero: seaBream, paper: tone(0.82, 0.08, 225), style: "cap" }),
  "foul-medames": packed(tin, { hero: heaps.favaBeans, paper: tone(0.92, 0.05, 85), style: "arch" }),
  "hummus-with-tahini": packed(tin, { hero: dry.hummusBowl, paper: tone(0.93, 0.05, 90), style: "arch" }),
  tahini: packed(tallJar, {
    content: tone(0.78, 0.08, 78),
    cap: palette.ruby,
    hero: dry.tahiniBowl,
    paper: palette.cream,
  }),
  olives: (product) => {
    const skin = product.kind === "black" ? blackOlive : greenOlive;
    return pack(product, jar, {
      content: lit(skin, 0.04),
      cap: tone(0.76, 0.12, 85),
      hero: vine.olives(skin),
      paper: palette.cream,
    });
  },
  pickles: packed(jar, {
    content: tone(0.7, 0.12, 112),
    cap: palette.leaf,
    hero: vegetables.cucumber,
    paper: tone(0.95, 0.04, 110),
  }),
  "sweet-corn": packed(smallTin, {
    hero: heads.corn,
    paper: tone(0.9, 0.09, 130),
    beside: heads.corn,
  }),
  honey: packed(squatJar, {
    content: palette.honey,
    cap: tone(0.78, 0.13, 85),
    hero: dry.honeyDipper,
    paper: palette.cream,
    style: "arch",
  }),
  jam: (product) => {
    const fruits: Record<string, [Tone, Glyph]> = {
      strawberry: [tone(0.48, 0.19, 22), vine.strawberry],
      apricot: [tone(0.75, 0.15, 65), fruit.peach],
      fig: [tone(0.38, 0.09, 350), fruit.fig],
    };
    const [content, glyph] = fruits[product.kind ?? ""] ?? [palette.ruby, vine.strawberry];
    return pack(product, jar, {
      content,
      cap: palette.ruby,
      hero: glyph,
      paper: palette.cream,
      style: "cap",
      beside: glyph,
    });
  },
};

const spice = (hero: Glyph, body: Tone) =>
  packed(pouch, { body, paper: tone(0.96, 0.025, 88), hero, style: "arch" });

/** The spice shelf. */
const spices: Record<string, ArtOfStem> = {
  cumin: spice(heaps.cumin, tone(0.66, 0.08, 78)),
  turmeric: spice(dry.powder(tone(0.76, 0.16, 78)), tone(0.8, 0.14, 82)),
  cardamom: spice(dry.cardamom, tone(0.68, 0.09, 130)),
  cinnamon: spice(dry.cinnamon, tone(0.58, 0.09, 50)),
  "black-pepper": spice(heaps.peppercorns, tone(0.4, 0.02, 60)),
  "mixed-spices": spice(dry.powder(tone(0.56, 0.12, 55)), tone(0.6, 0.12, 50)),
  sumac: spice(dry.powder(tone(0.42, 0.14, 12)), tone(0.46, 0.13, 12)),
  zaatar: spice(sprig(tone(0.6, 0.1, 138)), tone(0.55, 0.09, 135)),
  saffron: packed(box, {
    body: tone(0.42, 0.14, 20),
    paper: palette.cream,
    hero: dry.saffron,
    style: "arch",
  }),
  salt: packed(shaker, {
    cap: tone(0.5, 0.13, 250),
    hero: heaps.sugarCrystals,
    paper: tone(0.84, 0.07, 235),
  }),
  sugar: flourBag(heaps.sugarCrystals),
};

/** Art of what is kept in cupboards, fridges and freezers, by line. */
export const kitchenArt: Record<string, ArtOfStem> = {
  ...frozen,
  ...pantry,
  ...spices,
  ...drinks,
  ...snacks,
};
