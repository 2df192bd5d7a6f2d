"use client";

import type { ComponentProps } from "react";
import { RenderFailure } from "@/components/render-failure";

/** When not even the shell could be rendered: the API, which knows who is signed in, does not answer. */
export default function ShellFailure(props: ComponentProps<typeof RenderFailure>) {
  return (
    <main id="main" className="mx-auto max-w-[1440px] p-4 sm:p-6">
      <RenderFailure {...props} />
    </main>
  );
}
