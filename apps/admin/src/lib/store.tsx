"use client";

import type { Profile } from "@mizan/contracts/identity";
import { covers, type Permission } from "@mizan/contracts/permissions";
import type { PublicSettings } from "@mizan/contracts/settings";
import { createContext, type ReactNode, use } from "react";

interface StoreContext {
  settings: PublicSettings;
  profile: Profile;
  storefrontUrl: string;
}

const Store = createContext<StoreContext | null>(null);

/** Gives the pages below it the store they work for and who works in it. */
export function StoreProvider({ children, ...store }: StoreContext & { children: ReactNode }) {
  return <Store value={store}>{children}</Store>;
}

function useStoreContext(): StoreContext {
  const store = use(Store);
  if (store === null) throw new Error("This belongs inside the dashboard's StoreProvider");
  return store;
}

/** The store's public settings: currency, time zone, languages. */
export const useStore = () => useStoreContext().settings;

/** Who is signed in. */
export const useProfile = () => useStoreContext().profile;

/** Where shoppers see the store. */
export const useStorefrontUrl = () => useStoreContext().storefrontUrl;

/** Whether whoever is signed in holds a permission: what it hides here, the API refuses. */
export const useCan = (permission: Permission) => covers(useProfile().permissions, permission);
