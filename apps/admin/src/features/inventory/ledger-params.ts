import { type ListMovementsInput, MovementKind } from "@mizan/contracts/inventory";
import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { PAGE_LIMIT } from "@/lib/list-params";

/** The state of a product's ledger, in its address. */
export const ledgerParams = {
  page: parseAsInteger.withDefault(1),
  place: parseAsString,
  kind: parseAsStringLiteral(MovementKind.options),
};

/** Reads that state on the server. */
export const loadLedgerParams = createLoader(ledgerParams);

/** That state as the API's filter. */
export const toListMovementsInput = (
  productId: string,
  params: inferParserType<typeof ledgerParams>,
): Partial<ListMovementsInput> => ({
  productId,
  page: params.page,
  limit: PAGE_LIMIT,
  locationId: params.place ?? undefined,
  kind: params.kind ?? undefined,
});
