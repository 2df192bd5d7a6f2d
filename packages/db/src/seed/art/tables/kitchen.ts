import type { SeedProduct } from "../../catalogue/seed-product";
import { paperBag, pillow, pouch, sack, smallPillow } from "../containers/bags";
import {
  drinkBottle,
  glassBottle,
  juiceBottle,
  oilBottle,
  roundBottle,
  smallBottle,
} from "../containers/bottles";
import { box, flatBox, juiceBoxes, shrinkPack, slimBox, tallBox } from "../containers/boxes";
import { can, flatTin, jar, lidTin, shaker, smallTin, squatJar, tallJar, tin } from "../containers/tins-jars";
import { tablet, tallTub, wrapped } from "../containers/tubs-trays";
import { palette } from "../palette";
import * as bakery from "../produce/bakery";
import * as dry from "../produce/dry-goods";
import * as fruit from "../produce/fruit";
import { singleLeaf, sprig, sunflower } from "../produce/leaves";
import { seaBream } from "../produce/meat-fish";
import { drop } from "../produce/signs";
import type { Glyph } from "../produce/vegetables";
import * as vegetables from "../produce/vegetables";
import { type ArtOfStem, holds, loose, pack, packed } from "../product-art";
import { lit, type Tone, tone } from "../tone";

const greenOlive = tone(0.62, 0.12, 118);
const blackOlive = tone(0.28, 0.03, 320);

/** Freezer bags, boxes and tubs. */
const frozen: Record<string, ArtOfStem> = {
  "green-peas": packed(pillow, {
    body: tone(0.8, 0.11, 135),
    paper: tone(0.93, 0.05, 135),
    hero: vegetables.pea,
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
    hero: vegetables.corn,
    style: "full",
  }),
  "french-fries": packed(pillow, {
    body: tone(0.86, 0.13, 90),
    paper: tone(0.95, 0.05, 92),
    hero: bakery.fries,
    style: "arch",
  }),
  samosa: packed(flatBox, {
    body: tone(0.86, 0.08, 80),
    paper: tone(0.95, 0.04, 85),
    hero: bakery.samosa,
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
    hero: bakery.nuggets,
    style: "arch",
  }),
  "ice-cream": (product) => {
    const flavours: Record<string, Tone> = { mango: tone(0.82, 0.14, 78), chocolate: palette.cocoa };
    const flavour = flavours[product.kind ?? ""] ?? tone(0.95, 0.05, 92);
    return pack(product, tallTub, {
      cap: lit(flavour, -0.06),
      paper: lit(flavour, product.kind === "chocolate" ? 0.38 : 0.04),
      hero: bakery.iceCream(flavour),
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
  "basmati-rice": grain(dry.riceHeap, tone(0.86, 0.09, 92)),
  "egyptian-rice": grain(dry.riceHeap, tone(0.8, 0.09, 150)),
  bulgur: grain(dry.bulgurHeap, tone(0.84, 0.06, 78)),
  freekeh: grain(dry.freekehHeap, tone(0.8, 0.07, 118)),
  "red-lentils": grain(dry.lentils, tone(0.84, 0.07, 62)),
  chickpeas: grain(dry.chickpeas, tone(0.86, 0.06, 85)),
  "fava-beans": grain(dry.favaBeans, tone(0.8, 0.06, 65)),
  flour: flourBag(dry.wheatEar),
  semolina: flourBag(dry.powder(tone(0.88, 0.09, 88))),
  oats: packed(tallTub, { cap: palette.ruby, hero: dry.oatFlakes, paper: tone(0.9, 0.05, 80) }),
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
    hero: vegetables.corn,
  }),
  "olive-oil": packed(glassBottle, {
    content: tone(0.42, 0.08, 122),
    cap: tone(0.76, 0.12, 85),
    hero: fruit.olives(greenOlive),
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
  "foul-medames": packed(tin, { hero: dry.favaBeans, paper: tone(0.92, 0.05, 85), style: "arch" }),
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
      hero: fruit.olives(skin),
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
    hero: vegetables.corn,
    paper: tone(0.9, 0.09, 130),
    beside: vegetables.corn,
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
      strawberry: [tone(0.48, 0.19, 22), fruit.strawberry],
      apricot: [tone(0.75, 0.15, 65), fruit.peach],
      fig: [tone(0.38, 0.09, 350), fruit.fig],
    };
    const [content, glyph] = fruits[product.kind ?? ""] ?? [palette.ruby, fruit.strawberry];
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
  cumin: spice(dry.cumin, tone(0.66, 0.08, 78)),
  turmeric: spice(dry.powder(tone(0.76, 0.16, 78)), tone(0.8, 0.14, 82)),
  cardamom: spice(dry.cardamom, tone(0.68, 0.09, 130)),
  cinnamon: spice(dry.cinnamon, tone(0.58, 0.09, 50)),
  "black-pepper": spice(dry.peppercorns, tone(0.4, 0.02, 60)),
  "mixed-spices": spice(dry.powder(tone(0.56, 0.12, 55)), tone(0.6, 0.12, 50)),
  sumac: spice(dry.powder(tone(0.42, 0.14, 12)), tone(0.46, 0.13, 12)),
  zaatar: spice(sprig(tone(0.6, 0.1, 138)), tone(0.55, 0.09, 135)),
  saffron: packed(box, {
    body: tone(0.42, 0.14, 20),
    paper: palette.cream,
    hero: dry.saffron,
    style: "arch",
  }),
  salt: packed(shaker, { cap: tone(0.5, 0.13, 250), hero: dry.sugarCrystals, paper: tone(0.84, 0.07, 235) }),
  sugar: flourBag(dry.sugarCrystals),
};

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
const drinks: Record<string, ArtOfStem> = {
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
  "cola-drink": soda(tone(0.42, 0.16, 22), tone(0.26, 0.05, 35), dry.coffeeBeans),
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
    hero: dry.coffeeBeans,
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
    hero: dry.coffeeBeans,
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
const snacks: Record<string, ArtOfStem> = {
  "potato-chips": (product) => {
    const body =
      product.kind === "chili"
        ? tone(0.52, 0.19, 28)
        : product.kind === "family"
          ? tone(0.55, 0.13, 150)
          : tone(0.82, 0.15, 88);
    return pack(product, pillow, { body, paper: lit(body, 0.3), hero: bakery.chips, style: "full" });
  },
  popcorn: (product) => {
    const corn = product.kind === "caramel" ? tone(0.76, 0.12, 68) : tone(0.95, 0.05, 92);
    return pack(product, pillow, {
      body: tone(0.55, 0.19, 26),
      paper: tone(0.93, 0.06, 90),
      hero: bakery.popcorn(corn),
      style: "full",
    });
  },
  "mixed-nuts": loose(dry.mixedNuts),
  almonds: loose(dry.almonds),
  pistachios: loose(dry.pistachios),
  "sunflower-seeds": packed(smallPillow, {
    body: tone(0.82, 0.15, 88),
    paper: tone(0.96, 0.05, 92),
    hero: dry.sunflowerSeeds,
    style: "full",
  }),
  "tea-biscuits": (product) =>
    pack(product, slimBox, {
      body: tone(0.5, 0.15, 28),
      paper: tone(0.95, 0.04, 85),
      hero: bakery.biscuits(product.kind === "digestive" ? tone(0.68, 0.1, 65) : tone(0.84, 0.09, 80), true),
    }),
  wafer: (product) => {
    const cream = product.kind === "chocolate" ? palette.cocoa : tone(0.6, 0.09, 60);
    return pack(product, flatBox, {
      body: lit(cream, 0.1),
      paper: palette.cream,
      hero: bakery.wafers(cream),
      style: "cap",
    });
  },
  "chocolate-bar": (product) => {
    const cocoa = product.kind === "dark" ? tone(0.28, 0.04, 40) : tone(0.42, 0.075, 48);
    return pack(product, tablet, {
      body: product.kind === "dark" ? tone(0.3, 0.04, 30) : tone(0.55, 0.12, 285),
      content: cocoa,
      paper: tone(0.93, 0.04, 80),
      hero: bakery.chocolate(cocoa),
      style: "full",
    });
  },
  halva: (product) =>
    pack(product, wrapped, {
      body: palette.cream,
      paper: palette.cream,
      hero: product.kind === "pistachio" ? dry.pistachios : dry.halva,
      style: "cap",
    }),
};

/** Art of what is kept in cupboards, fridges and freezers, by line. */
export const kitchenArt: Record<string, ArtOfStem> = {
  ...frozen,
  ...pantry,
  ...spices,
  ...drinks,
  ...snacks,
};
