import { block, fill, line, oval } from "../draw";
import { palette } from "../palette";
import { hex, lit, tone } from "../tone";
import { type Container, screwCap, solid, wrap } from "./container";

/** A bottle with round shoulders, for milk, laban and juice. `content` shows above and below the label. */
function shouldered(
  width: number,
  height: number,
  neck: number,
  labelShare: number,
  seeThrough: boolean,
): Container {
  return (pen, look) => {
    const half = width / 2;
    const shoulder = -height * 0.68;
    const throat = -height * 0.88;
    const outline = `M${-half + 14},0Q${-half},0 ${-half},-16V${shoulder}C${-half},${shoulder - height * 0.1} ${-neck},${throat + height * 0.06} ${-neck},${throat}V${-height * 0.94}H${neck}V${throat}C${neck},${throat + height * 0.06} ${half},${shoulder - height * 0.1} ${half},${shoulder}V-16Q${half},0 ${half - 14},0Z`;
    const body = seeThrough ? look.content : look.body;
    const labelHeight = height * labelShare;
    const front = wrap(pen, look, width, -height * 0.09 - labelHeight, labelHeight);
    return {
      art:
        solid(pen, outline, body, front, "barrelLight") +
        screwCap(pen, look.cap, neck * 2 + 14, height * 0.1, -height * 0.91),
      width,
      height: height * 1.01,
    };
  };
}
export const milkBottle = shouldered(220, 560, 52, 0.5, false);
export const smallBottle = shouldered(170, 400, 40, 0.48, false);
export const juiceBottle = shouldered(216, 540, 58, 0.44, true);

/** A large bottle with a handle through its shoulder. */
export const jug: Container = (pen, look) => {
  const outline =
    "M-128,0Q-146,0 -146,-18V-330C-146,-420 -70,-430 -62,-500V-540H62V-500C74,-440 146,-420 146,-330V-18Q146,0 128,0ZM74,-394C58,-404 44,-384 52,-352L70,-270C76,-252 110,-252 114,-276V-330C114,-362 96,-386 74,-394Z";
  const body = `<path d="${outline}" fill-rule="evenodd"`;
  const front = wrap(pen, look, 292, -250, 226);
  return {
    art: [
      `${body} fill="${hex(look.body)}"/>`,
      pen.clip("M-146,-250H146V-24H-146Z", front),
      `${body} fill="${pen.barrelLight()}"/>`,
      screwCap(pen, look.cap, 138, 54, -530),
    ].join(""),
    width: 292,
    height: 584,
  };
};

/** A clear bottle of oil, with grips at the waist. */
export const oilBottle: Container = (pen, look) => {
  const outline =
    "M-88,0Q-106,0 -106,-18V-190C-106,-214 -92,-222 -92,-246C-92,-270 -106,-280 -106,-304V-400C-106,-452 -40,-470 -36,-520V-560H36V-520C40,-470 106,-452 106,-400V-304C106,-280 92,-270 92,-246C92,-222 106,-214 106,-190V-18Q106,0 88,0Z";
  return {
    art: [
      solid(
        pen,
        outline,
        look.content,
        wrap(pen, look, 212, -206, 188) +
          line("M-90,-262Q0,-250 90,-262M-90,-240Q0,-228 90,-240", "#ffffff", 5, 0.4),
        "barrelLight",
      ),
      fill("M-34,-536H34L34,-520C36,-506 44,-492 54,-480H-54C-44,-492 -36,-506 -34,-520Z", "#ffffff", 0.32),
      screwCap(pen, look.cap, 92, 54, -546),
    ].join(""),
    width: 212,
    height: 600,
  };
};

/** A glass bottle with a long neck, for fine oil, vinegar, molasses and malt. */
function longNeck(width: number, height: number, foil: boolean): Container {
  return (pen, look) => {
    const half = width / 2;
    const shoulder = -height * 0.56;
    const outline = `M${-half + 12},0Q${-half},0 ${-half},-14V${shoulder}C${-half},${shoulder - height * 0.12} -30,${shoulder - height * 0.1} -28,${shoulder - height * 0.22}V${-height}H28V${shoulder - height * 0.22}C30,${shoulder - height * 0.1} ${half},${shoulder - height * 0.12} ${half},${shoulder}V-14Q${half},0 ${half - 12},0Z`;
    const foilHeight = foil ? height * 0.16 : height * 0.06;
    return {
      art: [
        solid(
          pen,
          outline,
          look.content,
          wrap(pen, look, width, -height * 0.5, height * 0.42),
          "barrelLight",
        ),
        block(-34, -height - 8, 68, foilHeight, 7, pen.barrel(look.cap)),
        oval(-half * 0.55, -height * 0.62, 9, 34, pen.glow(0.8), 14),
      ].join(""),
      width,
      height: height + 8,
    };
  };
}
export const glassBottle = longNeck(172, 560, true);
export const roundBottle = longNeck(176, 470, false);

/** A ribbed plastic bottle for drinks. */
export const drinkBottle: Container = (pen, look) => {
  const outline =
    "M-66,0C-92,0 -96,-12 -94,-34C-88,-60 -88,-80 -94,-104V-360C-94,-440 -36,-470 -34,-530V-560H34V-530C36,-470 94,-440 94,-360V-104C88,-80 88,-60 94,-34C96,-12 92,0 66,0C50,0 46,-10 34,-10C22,-10 14,0 0,0C-14,0 -22,-10 -34,-10C-46,-10 -50,0 -66,0Z";
  const ribs = line(
    "M-90,-58Q0,-46 90,-58M-92,-84Q0,-72 92,-84M-94,-340Q0,-326 94,-340M-90,-368Q0,-354 90,-368",
    "#ffffff",
    5,
    0.45,
  );
  return {
    art: [
      solid(
        pen,
        outline,
        pen.blend(lit(look.content, 0.06), look.content),
        wrap(pen, look, 188, -318, 202) + ribs,
        "barrelLight",
      ),
      fill("M-33,-548H33V-530C34,-516 36,-506 42,-494H-42C-36,-506 -34,-516 -33,-530Z", "#ffffff", 0.4),
      screwCap(pen, look.cap, 84, 44, -552),
    ].join(""),
    width: 188,
    height: 596,
  };
};

/** A soft bottle standing on its flat foot, closed with a wide flip top: shampoo, gel, dish liquid. */
export const flipBottle: Container = (pen, look) => {
  const outline =
    "M-84,0Q-102,0 -104,-18C-122,-150 -122,-300 -86,-424Q-80,-446 -58,-446H58Q80,-446 86,-424C122,-300 122,-150 104,-18Q102,0 84,0Z";
  return {
    art: [
      solid(pen, outline, look.body, wrap(pen, look, 236, -372, 312), "barrelLight"),
      fill("M-66,-446L-58,-510Q-56,-522 -44,-522H44Q56,-522 58,-510L66,-446Z", pen.barrel(look.cap)),
      block(-62, -466, 124, 5, 2, "#1d1820", 0.18),
    ].join(""),
    width: 236,
    height: 524,
  };
};

/** A bottle with a pump, for hand wash and baby shampoo. */
export const pumpBottle: Container = (pen, look) => {
  const outline =
    "M-88,0Q-108,0 -108,-20V-310C-108,-366 -66,-376 -48,-384H48C66,-376 108,-366 108,-310V-20Q108,0 88,0Z";
  const pump = pen.barrel(look.cap);
  return {
    art: [
      solid(pen, outline, look.content, wrap(pen, look, 216, -318, 264), "barrelLight"),
      block(-44, -424, 88, 46, 8, pump),
      block(-12, -476, 24, 56, 4, pump),
      fill(
        "M-30,-510H62C92,-510 96,-488 96,-468H72C70,-478 66,-480 54,-480H-30Q-40,-480 -40,-495T-30,-510Z",
        pen.fall(look.cap, 0.16),
      ),
    ].join(""),
    width: 216,
    height: 510,
  };
};

/** A heavy bottle with a handle and a measuring cap, for what goes into the wash. */
export const detergentBottle: Container = (pen, look) => {
  const outline =
    "M-132,0Q-152,0 -152,-20V-300C-152,-392 -92,-398 -84,-440V-462H36V-440C44,-404 152,-412 152,-300V-20Q152,0 132,0ZM62,-372C44,-380 36,-364 44,-338L62,-268C68,-250 104,-250 110,-272V-306C110,-344 90,-364 62,-372Z";
  const body = `<path d="${outline}" fill-rule="evenodd"`;
  return {
    art: [
      `${body} fill="${hex(look.body)}"/>`,
      pen.clip("M-152,-252H152V-22H-152Z", wrap(pen, look, 304, -252, 230)),
      `${body} fill="${pen.barrelLight()}"/>`,
      `<g transform="translate(-24 0)">${screwCap(pen, look.cap, 144, 78, -452)}</g>`,
    ].join(""),
    width: 304,
    height: 530,
  };
};

/** A bottle with a trigger, for glass cleaner. */
export const sprayBottle: Container = (pen, look) => {
  const outline =
    "M-78,0Q-96,0 -96,-18V-230C-96,-310 -34,-330 -30,-390V-410H30V-390C34,-330 96,-310 96,-230V-18Q96,0 78,0Z";
  return {
    art: [
      fill(
        "M34,-478C60,-470 66,-430 48,-384C40,-376 34,-384 38,-394C50,-430 44,-452 28,-462Z",
        pen.fall(lit(look.cap, -0.06)),
      ),
      solid(pen, outline, look.content, wrap(pen, look, 192, -236, 200), "barrelLight"),
      block(-40, -440, 80, 46, 8, pen.barrel(look.cap)),
      fill(
        "M-62,-520H70C92,-520 104,-500 104,-482H78C66,-470 44,-464 30,-440H-30C-34,-462 -44,-470 -62,-474Q-84,-480 -84,-497T-62,-520Z",
        pen.fall(look.cap, 0.14),
      ),
      block(100, -512, 20, 22, 4, pen.fall(palette.white)),
    ].join(""),
    width: 220,
    height: 522,
  };
};

/** A bulb-shaped can of roll-on or spray. */
export const sprayCan: Container = (pen, look) => {
  const outline =
    "M-62,0Q-74,0 -74,-12V-330C-74,-362 -52,-372 -48,-384H48C52,-372 74,-362 74,-330V-12Q74,0 62,0Z";
  return {
    art: [
      solid(pen, outline, look.body, wrap(pen, look, 148, -318, 290), "barrelLight"),
      block(-54, -396, 108, 14, 5, pen.barrel(palette.steel)),
      fill("M-50,-392V-470Q-50,-494 -26,-494H26Q50,-494 50,-470V-392Z", pen.barrel(look.cap)),
    ].join(""),
    width: 148,
    height: 494,
  };
};

/** A steel flask with a cup on top and a handle. */
export const flask: Container = (pen, look) => ({
  art: [
    `<path d="M96,-330C176,-336 182,-150 98,-140" fill="none" stroke="${pen.barrel(lit(look.cap, -0.05))}" stroke-width="27" stroke-linecap="round"/>`,
    solid(
      pen,
      "M-92,0Q-110,0 -110,-18V-380C-110,-420 -84,-430 -78,-444H78C84,-430 110,-420 110,-380V-18Q110,0 92,0Z",
      look.body,
      block(-110, -300, 220, 190, 0, hex(lit(look.body, -0.07))) +
        block(-110, -306, 220, 6, 0, hex(tone(0.83, 0.1, 85))) +
        block(-110, -112, 220, 6, 0, hex(tone(0.83, 0.1, 85))),
      "barrelLight",
    ),
    block(-80, -472, 160, 32, 6, pen.barrel(palette.steel)),
    fill("M-84,-470L-72,-560Q-70,-574 -56,-574H56Q70,-574 72,-560L84,-470Z", pen.barrel(look.cap)),
  ].join(""),
  width: 250,
  height: 574,
});
