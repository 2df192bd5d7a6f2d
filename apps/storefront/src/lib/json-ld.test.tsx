import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { JsonLd, scriptSafeJson } from "./json-ld";

const hostile = { "@type": "Product", name: "</script><script>alert(1)</script><!-- \u2028 & <" };

describe("JsonLd", () => {
  it("cannot be left by any text in it", () => {
    const markup = renderToStaticMarkup(<JsonLd things={[hostile]} />);
    expect(markup.match(/<\/?script/g)).toEqual(["<script", "</script"]);
    expect(markup).not.toContain("<!--");
  });

  it("still says the same", () => {
    expect(JSON.parse(scriptSafeJson(hostile))).toEqual(hostile);
  });
});
