import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

/** tailwind-merge must know our role names, or it takes `text-small` for a colour and drops it beside `text-text-2`. */
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ["display", "h1", "h2", "body", "small", "figure", "code"],
      shadow: ["float"],
      spacing: ["control", "control-sm", "row"],
      font: ["sans", "display", "heading", "mono"],
      ease: ["out"],
    },
    classGroups: {
      duration: [{ duration: ["press", "row", "sheet"] }],
      z: [{ z: ["sticky", "float", "sheet", "menu", "toast"] }],
    },
  },
});

/** Joins class names; where two set the same property the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
