/** How far back the page tells how keys were used. Units: days. */
export const USAGE_DAYS = 30;
