import { notFound } from "next/navigation";

/** What no other page answers: gives the 404 of the language instead of a bare one. */
export default function UnknownPage() {
  notFound();
}
