import { join } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const repositoryRoot = join(import.meta.dirname, "../..");

const nextConfig: NextConfig = {
  turbopack: { root: repositoryRoot },
  outputFileTracingRoot: repositoryRoot,
  transpilePackages: ["@mizan/contracts", "@mizan/trpc", "@mizan/ui"],
  poweredByHeader: false,
  reactStrictMode: true,
  // npm run check asks for the types of everything; a start need not ask again.
  typescript: { ignoreBuildErrors: true },
  // Pictures come in stored sizes: the framework's own door would decode and encode them anew for whoever asks.
  images: { unoptimized: true },
  // The Content-Security-Policy carries a nonce, so src/proxy.ts sets it for each request.
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
        { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
      ],
    },
  ],
};

export default createNextIntlPlugin("./src/lib/i18n-request.ts")(nextConfig);
