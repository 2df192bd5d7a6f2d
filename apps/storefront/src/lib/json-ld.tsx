/** A structured-data fact: what schema.org calls a thing. */
export type JsonLdThing = { "@type": string } & Record<string, unknown>;

/**
 * JSON that can stand inside a script element: whatever the text is, it cannot end the element or open a comment in
 * it, nor break a line where JavaScript sees one.
 */
export const scriptSafeJson = (value: unknown) =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Facts about the page for search engines. */
export function JsonLd({ things }: { things: JsonLdThing[] }) {
  const graph = { "@context": "https://schema.org", "@graph": things };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is raw; scriptSafeJson escapes it
      dangerouslySetInnerHTML={{ __html: scriptSafeJson(graph) }}
    />
  );
}
