"use client";

import { RenderFailure } from "@/components/render-failure";

export default RenderFailure;
