/** Numbers as short as SVG needs them. */
const short = (value: number) => String(Math.round(value * 10) / 10);

/** Opacity of the paint alone: that of an element would be drawn aside and laid over, which costs ten times as much. */
const veil = (paint: "fill" | "stroke", opacity: number) =>
  opacity === 1 ? "" : ` ${paint}-opacity="${opacity}"`;

/** A filled path. */
export const fill = (d: string, paint: string, opacity = 1) =>
  `<path d="${d}" fill="${paint}"${veil("fill", opacity)}/>`;

/** A drawn line with round ends. */
export const line = (d: string, color: string, width: number, opacity = 1) =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${veil("stroke", opacity)}/>`;

/** An ellipse, turned by `turn` degrees about its own centre. */
export const oval = (cx: number, cy: number, rx: number, ry: number, paint: string, turn = 0, opacity = 1) =>
  `<ellipse cx="${short(cx)}" cy="${short(cy)}" rx="${short(rx)}" ry="${short(ry)}" fill="${paint}"${
    turn === 0 ? "" : ` transform="rotate(${short(turn)} ${short(cx)} ${short(cy)})"`
  }${veil("fill", opacity)}/>`;

export const disc = (cx: number, cy: number, radius: number, paint: string, opacity = 1) =>
  oval(cx, cy, radius, radius, paint, 0, opacity);

/** A rectangle with rounded corners. */
export const block = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  paint: string,
  opacity = 1,
) =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" rx="${short(radius)}" fill="${paint}"${veil("fill", opacity)}/>`;

/** A drawing moved, turned and scaled as one. */
export function place(body: string, x: number, y: number, scale = 1, turn = 0, stretch = 1): string {
  const turned = turn === 0 ? "" : ` rotate(${short(turn)})`;
  const size = Math.round(scale * 1000) / 1000;
  const scaled =
    scale === 1 && stretch === 1 ? "" : ` scale(${size} ${Math.round(scale * stretch * 1000) / 1000})`;
  return `<g transform="translate(${short(x)} ${short(y)})${turned}${scaled}">${body}</g>`;
}

/** The outline of a rectangle with rounded corners, for clips. */
export const blockPath = (x: number, y: number, width: number, height: number, radius: number) =>
  `M${x + radius},${y}h${width - 2 * radius}q${radius},0 ${radius},${radius}v${height - 2 * radius}q0,${radius} ${-radius},${radius}h${-(width - 2 * radius)}q${-radius},0 ${-radius},${-radius}v${-(height - 2 * radius)}q0,${-radius} ${radius},${-radius}z`;

/** The same drawing at several places. */
export const repeat = (places: readonly (readonly number[])[], draw: (...at: number[]) => string) =>
  places.map((at) => draw(...at)).join("");

/** `count` points spread over an ellipse in a sunflower's order: even, never in rows. */
export function sunflower(count: number, rx: number, ry: number): [x: number, y: number][] {
  return Array.from({ length: count }, (_, index) => {
    const radius = Math.sqrt((index + 0.5) / count);
    const angle = index * 2.399963;
    return [Math.cos(angle) * radius * rx, Math.sin(angle) * radius * ry];
  });
}
