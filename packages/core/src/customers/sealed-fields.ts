import { type Cipher, isSealed, type Sealing } from "../encryption";
import { indexPhone, type PhoneIndexes } from "./phone-index";

/** The fields of a customer that are kept sealed. `phone` is in E.164. */
export interface PersonalFields {
  phone: string | null;
  address: string;
  zipCode: string;
}

type SealedColumn = keyof PersonalFields;
type Sealed = PersonalFields & { [Column in keyof PhoneIndexes]: string | null };

const placeOf = (id: string, column: SealedColumn) => ({ table: "Customer", column, row: id });

/** The columns that keep these fields of a customer. What is empty hides nothing and stays empty. */
export async function sealCustomer(
  sealing: Sealing,
  id: string,
  fields: Partial<PersonalFields>,
): Promise<Partial<Sealed>> {
  const { phone, address, zipCode } = fields;
  const indexes = phone ? await indexPhone(sealing, phone) : { phoneIndex: null, phoneTail: null };
  return sealing.vault.use(sealing, "personal", (cipher) => {
    const seal = (column: SealedColumn, text: string) =>
      text === "" ? "" : cipher.seal(placeOf(id, column), text);
    return {
      ...(phone !== undefined && { phone: phone === null ? null : seal("phone", phone), ...indexes }),
      ...(address !== undefined && { address: seal("address", address) }),
      ...(zipCode !== undefined && { zipCode: seal("zipCode", zipCode) }),
    };
  });
}

/** Rows of customers with their sealed fields opened. */
export function openCustomers<Row extends PersonalFields & { id: string }>(
  sealing: Sealing,
  rows: readonly Row[],
): Promise<Row[]> {
  return sealing.vault.use(sealing, "personal", (cipher) =>
    rows.map((row) => ({
      ...row,
      phone: openPhone(cipher, row),
      address: open(cipher, row.id, "address", row.address),
      zipCode: open(cipher, row.id, "zipCode", row.zipCode),
    })),
  );
}

/** A row's phone alone. */
export const openPhone = (cipher: Cipher, { id, phone }: { id: string; phone: string | null }) =>
  phone === null ? null : open(cipher, id, "phone", phone);

/** What was written before fields were sealed is in the clear until the next start of the API. */
const open = (cipher: Cipher, id: string, column: SealedColumn, text: string) =>
  isSealed(text) ? cipher.open(placeOf(id, column), text) : text;
