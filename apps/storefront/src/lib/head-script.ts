import { deadPictureScript } from "@mizan/ui/dead-picture-script";
import { themeScript } from "./theme-script";

/** What runs before a page's first paint. The security policy lets it through by its hash: one constant text. */
export const headScript = `${themeScript};${deadPictureScript}`;
