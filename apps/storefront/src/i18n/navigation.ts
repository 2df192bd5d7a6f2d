import { createNavigation } from "next-intl/navigation";
import { publicPath } from "@/lib/shop-segment";
import { routing } from "./routing";

const navigation = createNavigation(routing);

export const { Link, redirect, useRouter } = navigation;

/** The path a reader sees, without its language; while a page is made on the server, the framework knows another one. */
export const usePathname = () => publicPath(navigation.usePathname());
