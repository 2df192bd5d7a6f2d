const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text as it may stand in an element or an attribute. */
export const escapeXml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** A document in XML. */
export const xmlResponse = (root: string) =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`, {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
