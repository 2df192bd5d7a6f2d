"use client";

import { useEffect, useState } from "react";

/** A value once it has stood still for a while, so that typing asks the server once. */
export function useDebounced<T>(value: T, pauseMs = 200): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}
