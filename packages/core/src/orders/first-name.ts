/** As much of a buyer's name as somebody sees who has only the order's link. */
export const firstName = (name: string): string => name.split(/\s+/, 1)[0] ?? "";
