import pg from "pg";

const INT8_OID = 20;
const DATE_OID = 1082;

/** How plain SQL gives values: bigint columns as numbers, dates as they are written, numeric ones as strings. */
export const sqlTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === INT8_OID) return (value: string) => Number(value);
    if (oid === DATE_OID) return (value: string) => value;
    return format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid, "text");
  },
};
