import { describe, expect, it } from "vitest";
import { readCompanyRequest } from "./company-options";

const needed = ["--slug", "dana", "--name-en", "Dana", "--owner-email", "owner@dana.example"];

describe("the command line of company:open", () => {
  it("reads a company, with the first language as its usual one and the owner's address for a name", () => {
    const args = [
      ...needed,
      "--languages",
      "en,ar",
      "--tax",
      "7.5",
      "--tax-excluded",
      "--domains",
      "a.test, b.test",
    ];
    expect(readCompanyRequest(args)).toEqual({
      kind: "open",
      input: {
        slug: "dana",
        name: { ar: "", en: "Dana" },
        domains: ["a.test", "b.test"],
        settings: { locales: ["en", "ar"], defaultLocale: "en", taxRateBps: 750, taxIncluded: false },
        owner: { name: "owner@dana.example", email: "owner@dana.example", locale: "ar" },
      },
    });
  });

  it("says of each option what to mend, in words that are no program's", () => {
    expect(() => readCompanyRequest([])).toThrow(
      ["--slug: is needed", "--name-en: needs a text in Arabic or English", "--owner-email: is needed"].join(
        "\n",
      ),
    );
    const wrong = ["--currency", "XXX", "--tax", "abc", "--languages", "ar,fr", "--time-zone", "Mars/Base"];
    expect(() => readCompanyRequest([...needed, ...wrong])).toThrow(
      [
        "--languages: one of ar, en",
        "--currency: one of AED, BHD, EGP, EUR, GBP, JOD, JPY, KWD, OMR, QAR, SAR, USD",
        "--time-zone: an IANA time zone, such as Asia/Riyadh",
        "--tax: a percentage from 0 to 100",
      ].join("\n"),
    );
    expect(() => readCompanyRequest([...needed, "--owner-email", "nobody"])).toThrow(
      "--owner-email: an e-mail address",
    );
  });

  it("knows no other option", () => {
    expect(() => readCompanyRequest([...needed, "--sluug", "x"])).toThrow("Unknown option '--sluug'");
  });
});
