import words from "@/messages/outage.json";

const section = (locale: "ar" | "en") =>
  `<section lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"><h1>${words[locale].closed}</h1><p>${words[locale].closedHelp}</p></section>`;

/** What everybody is answered at the host of a company that was suspended, as the API answers them. */
export const closedPage = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><meta name="color-scheme" content="light dark"><title>${words.ar.closed} · ${words.en.closed}</title><style>body{display:grid;align-content:center;min-height:100dvh;margin:0;padding-inline:1.5rem;font:1rem/1.6 system-ui;max-width:40rem;margin-inline:auto}h1{font-size:1.5rem}</style></head><body><main>${section("ar")}${section("en")}</main></body></html>`;
