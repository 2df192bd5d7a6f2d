import { join } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { categoryRewrites } from "./src/features/catalog/category-view";
import { shopRewrite } from "./src/lib/shop-segment";

const repositoryRoot = join(import.meta.dirname, "../..");

/**
 * Headers that never differ. The content security policy does (a nonce per answer, the address of the API's socket
 * at run time), so `src/proxy.ts` sets it; pictures under `/uploads` are handed to the API there too, because
 * rewrites written here are frozen when the app is built.
 */
const fixedHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  // Browsers heed it over TLS alone.
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

const config: NextConfig = {
  turbopack: { root: repositoryRoot },
  outputFileTracingRoot: repositoryRoot,
  transpilePackages: ["@mizan/contracts", "@mizan/trpc", "@mizan/ui"],
  poweredByHeader: false,
  reactStrictMode: true,
  // npm run check asks for the types of everything; a start need not ask again.
  typescript: { ignoreBuildErrors: true },
  // Titles come with their page and never after it: a streamed one is gone for a moment at every refresh.
  htmlLimitedBots: /.*/,
  // Pictures come in stored sizes (`ResourceImage.variants`), so nothing is resized on the fly.
  images: { unoptimized: true },
  experimental: {
    // Addresses of one segment (`/nothing.txt`) match no page and so no layout: `global-not-found.tsx` answers them.
    globalNotFound: true,
    // Pages live in memory only: a restart then begins without pages that missed an invalidation while it was down,
    // and made-up addresses cannot fill the disk.
    isrFlushToDisk: false,
  },
  cacheHandler: join(repositoryRoot, "scripts/page-cache.mjs"),
  cacheMaxMemorySize: 128 * 1024 * 1024,
  rewrites: async () => ({
    beforeFiles: [...categoryRewrites(), shopRewrite()],
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [
    { source: "/:path*", headers: fixedHeaders },
    // The address of an order is its key: it must not leak through the Referer header.
    { source: "/:locale/orders/:token", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    // So is that of a mailed link.
    ...["verify-email", "reset-password"].map((page) => ({
      source: `/:locale/${page}`,
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    })),
  ],
};

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  experimental: {
    messages: { path: "./src/messages", format: "json", locales: ["ar", "en"], precompile: true },
  },
});

export default withNextIntl(config);
