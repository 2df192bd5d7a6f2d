import { type Localized, slugify } from "../localized";
import { seededRandom } from "../random";
import { streets, type ZoneSlug } from "./streets";
import { familyNames, landmarks, mensNames, womensNames, zones } from "./words";

/** An invented shopper. */
export interface SeedCustomer {
  /** From 1; also the end of the phone number. */
  number: number;
  name: Localized;
  /** The language they shop in. */
  locale: "ar" | "en";
  phone: string;
  /** Guests leave none. */
  email: string | null;
  isGuest: boolean;
  address: { line: Localized; zone: ZoneSlug; city: Localized; latitude: number; longitude: number };
  /** How often they order beside the others; few order much. */
  activity: number;
}

/** Where a shop's shoppers come from. */
export interface Clientele {
  /** Number of its first shopper: two shops share nobody. */
  firstNumber: number;
  /** A block of phone numbers that is given to nobody; a shopper's number fills the last four digits. */
  phonePrefix: string;
}

export const marsaClientele: Clientele = { firstNumber: 1, phonePrefix: "+96650000" };
export const danaClientele: Clientele = { firstNumber: 5_001, phonePrefix: "+9655000" };
/** Exponent of the ranks: with it a fifth of the customers make three fifths of the orders. */
const zipfExponent = 0.7;
const arabicShare = 0.7;
const guestShare = 0.12;

export const town: Localized = { en: "Marsa", ar: "مرسى" };

function customerOf(number: number, rank: number, phonePrefix: string): SeedCustomer {
  const random = seededRandom(`customer/${number}`);
  const given = random.pick(random.chance(0.58) ? womensNames : mensNames);
  const family = random.pick(familyNames);
  const street = random.pick(streets);
  const building = random.int(1, 240);
  const flat = random.int(1, 18);
  const landmark = random.chance(0.35) ? random.pick(landmarks) : null;
  const zone = zones.find(({ slug }) => slug === street.zone) ?? zones[0];
  const isGuest = random.chance(guestShare);
  const digits = String(number).padStart(4, "0");
  return {
    number,
    name: { en: `${given.en} ${family.en}`, ar: `${given.ar} ${family.ar}` },
    locale: random.chance(arabicShare) ? "ar" : "en",
    phone: phonePrefix + digits,
    email: isGuest ? null : `${slugify(given.en)}.${slugify(family.en)}.${digits}@shoppers.example`,
    isGuest,
    address: {
      line: {
        en: [`${street.name.en} ${building}, flat ${flat}`, zone.name.en, landmark?.en]
          .filter(Boolean)
          .join(", "),
        ar: [`${street.name.ar} ${building}، شقة ${flat}`, zone.name.ar, landmark?.ar]
          .filter(Boolean)
          .join("، "),
      },
      zone: street.zone,
      city: town,
      latitude: street.latitude,
      longitude: street.longitude,
    },
    activity: 1 / rank ** zipfExponent,
  };
}

/** So many shoppers, the same ones every time. Units: at most 4,999. */
export function seedCustomers(count: number, { firstNumber, phonePrefix }: Clientele): SeedCustomer[] {
  const ranks = seededRandom(`ranks/${firstNumber}/${count}`).shuffle(
    Array.from({ length: count }, (_, index) => index + 1),
  );
  return ranks.map((rank, index) => customerOf(firstNumber + index, rank, phonePrefix));
}
