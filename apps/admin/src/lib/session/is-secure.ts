import { env } from "../env";

/** Whether pages are reached by HTTPS, and cookies are for it alone. */
export const isSecure = () => env().NEXTAUTH_URL?.startsWith("https:") === true;
