"use client";

import { SetUpSecondFactor } from "./set-up-second-factor";

/** Setting up before anything else; then a full load, with all that is allowed now. */
export function EnrolFirst() {
  return <SetUpSecondFactor onDone={() => window.location.assign("/start")} />;
}
