"use client";

import { toast } from "@mizan/ui/toaster";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { SavedWords } from "./saved-words";

/** Saves what somebody says of themselves; the page is rendered again with it, in place. `quietly`: that it did is seen. */
export function useSaveOwn({ quietly = false } = {}) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  return useMutation(
    trpc.staff.updateOwn.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(trpc.staff.own.queryKey(), saved);
        if (!quietly) toast.success(<SavedWords />);
        router.refresh();
      },
      onError: (error) => void toast.error(problemText(error)),
    }),
  );
}
