"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTRPCClient } from "@/lib/trpc";
import { openLiveSocket } from "./live-socket";
import type { Stale } from "./stale-queries";
import { useRefresh } from "./use-refresh";

/** `paused` holds what arrives until somebody resumes, for whoever wants the page to stand still. */
export type LiveState = "live" | "reconnecting" | "paused";

interface Live {
  state: LiveState;
  /** Parts that changed while paused. */
  held: number;
  togglePause: () => void;
  /** Ends the connection, before the session does that it was opened in: it would ask for another in vain. */
  hangUp: () => void;
  /** Connects again, where the session did not end after all. */
  dial: () => void;
}

const LiveContext = createContext<Live | null>(null);

/** Bursts of events (a receipt of 500 lines) ask for each answer once. */
const GATHER_MS = 150;

const keyOf = (stale: Stale) => `${stale.path}/${stale.id ?? ""}`;

/** Keeps every page below it up to date: one socket tells what changed, the queries fetch it. */
export function LiveEvents({ url, children }: { url: string; children: ReactNode }) {
  const client = useTRPCClient();
  const refresh = useRefresh();
  const [connected, setConnected] = useState(false);
  const [paused, setPaused] = useState(false);
  const [held, setHeld] = useState(0);
  const waiting = useRef(new Map<string, Stale>());
  const pausedNow = useRef(false);
  const closeSocket = useRef<() => void>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    timer.current = undefined;
    if (pausedNow.current) return setHeld(waiting.current.size);
    const stale = [...waiting.current.values()];
    waiting.current.clear();
    setHeld(0);
    void refresh(stale);
  }, [refresh]);

  const gather = useCallback(
    (stale: readonly Stale[]) => {
      for (const part of stale) waiting.current.set(keyOf(part), part);
      timer.current ??= setTimeout(flush, GATHER_MS);
    },
    [flush],
  );

  const hangUp = useCallback(() => closeSocket.current?.(), []);
  const dial = useCallback(() => {
    closeSocket.current = openLiveSocket({
      url,
      token: async () => (await client.session.socketToken.mutate({})).token,
      onStale: gather,
      onConnected: setConnected,
    });
  }, [url, client, gather]);
  useEffect(() => {
    dial();
    return () => {
      hangUp();
      clearTimeout(timer.current);
    };
  }, [dial, hangUp]);

  const togglePause = useCallback(() => {
    pausedNow.current = !pausedNow.current;
    setPaused(pausedNow.current);
    if (!pausedNow.current) flush();
  }, [flush]);

  const live = useMemo<Live>(
    () => ({
      state: paused ? "paused" : connected ? "live" : "reconnecting",
      held,
      togglePause,
      hangUp,
      dial,
    }),
    [paused, connected, held, togglePause, hangUp, dial],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Whether the page follows events right now. */
export function useLive(): Live {
  const live = use(LiveContext);
  if (live === null) throw new Error("This belongs inside LiveEvents");
  return live;
}
