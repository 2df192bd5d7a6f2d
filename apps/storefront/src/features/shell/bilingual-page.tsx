import words from "@/messages/outage.json";

type Word = keyof typeof words.en;

interface BilingualPageProps {
  title: Word;
  help?: Word;
  /** What each language leads to, and its word. */
  action: { word: Word; href: { ar: string; en: string } };
  /** What to quote when asking for help. */
  reference?: string;
}

/** A whole document in both languages, for when it is not known which one the reader has, or no words can be loaded. */
export function BilingualPage({ title, help, action, reference }: BilingualPageProps) {
  return (
    <html lang="ar" dir="rtl" data-room="market" data-theme="light">
      <body className="page-width grid min-h-dvh content-center">
        <title>{`${words.ar[title]} · ${words.en[title]}`}</title>
        <main className="grid gap-10">
          {(["ar", "en"] as const).map((locale) => (
            <div
              key={locale}
              lang={locale}
              dir={locale === "ar" ? "rtl" : "ltr"}
              className="grid justify-items-start gap-3"
            >
              <h1 className="text-h1">{words[locale][title]}</h1>
              {help && <p>{words[locale][help]}</p>}
              <a href={action.href[locale]} className="rounded-sm bg-brand px-4 py-2 text-on-brand">
                {words[locale][action.word]}
              </a>
            </div>
          ))}
          {reference && (
            <p dir="ltr" className="font-mono text-code text-text-2">
              {reference}
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
