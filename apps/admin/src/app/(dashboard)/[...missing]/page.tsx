import { notFound } from "next/navigation";

/** Any other address: the same "nothing here", inside the shell. */
export default function MissingPage() {
  notFound();
}
