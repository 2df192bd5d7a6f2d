import type { Localized } from "../localized";

/** Who works in a demo shop; `login` is the key in the table of log-ins. */
export interface SeedStaff {
  login: "owner" | "manager" | "picker" | "dispatcher" | "support" | "courier" | "courier2";
  role: "super_admin" | "manager" | "picker" | "dispatcher" | "support" | "courier";
  name: Localized;
  locale: "ar" | "en";
}

const member = (
  login: SeedStaff["login"],
  role: SeedStaff["role"],
  en: string,
  ar: string,
  locale: SeedStaff["locale"] = "ar",
): SeedStaff => ({ login, role, name: { en, ar }, locale });

/** The people of Marsa Market, one of each role and two couriers. */
export const marsaStaff: readonly SeedStaff[] = [
  member("owner", "super_admin", "Noura Al-Marsawi", "نورة المرساوي"),
  member("manager", "manager", "Khalid Al-Bahri", "خالد البحري"),
  member("picker", "picker", "Reem Al-Tammar", "ريم التمار"),
  member("dispatcher", "dispatcher", "Salem Al-Mina", "سالم المينا"),
  member("support", "support", "Lina Al-Manar", "لينا المنار", "en"),
  member("courier", "courier", "Faisal Al-Sahili", "فيصل الساحلي"),
  member("courier2", "courier", "Bilal Al-Rimal", "بلال الرمال", "en"),
];

/** Dana Home is run by two. */
export const danaStaff: readonly SeedStaff[] = [
  member("owner", "super_admin", "Dalal Al-Lului", "دلال اللؤلؤي"),
  member("manager", "manager", "Yousef Al-Warraq", "يوسف الوراق"),
];

/** A log-in of the demo shops, on a domain that mail never reaches. The password is the same for all and no secret. */
export const loginOf = (login: string, shop: string) => ({
  email: `${login.toLowerCase()}@${shop}.example`,
  password: "mizan-demo-2026",
});
