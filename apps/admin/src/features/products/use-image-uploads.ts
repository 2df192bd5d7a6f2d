"use client";

import type { Image } from "@mizan/contracts/media";
import { useCallback, useState } from "react";
import { usePageFetch } from "@/lib/session/page-session";
import { uploadImage } from "./upload-image";

/** A picture on its way: `failed` ones can be sent again. */
export interface PendingUpload {
  id: string;
  file: File;
  failed: boolean;
}

/** Uploads pictures side by side; each appears when it is stored. */
export function useImageUploads(onStored: (image: Image) => void) {
  const ask = usePageFetch();
  const [pending, setPending] = useState<PendingUpload[]>([]);

  const forget = useCallback(
    (id: string) => setPending((all) => all.filter((upload) => upload.id !== id)),
    [],
  );
  const send = useCallback(
    async (upload: PendingUpload) => {
      setPending((all) => [...all.filter(({ id }) => id !== upload.id), { ...upload, failed: false }]);
      try {
        onStored(await uploadImage(ask, upload.file));
        forget(upload.id);
      } catch {
        setPending((all) =>
          all.map((other) => (other.id === upload.id ? { ...other, failed: true } : other)),
        );
      }
    },
    [ask, onStored, forget],
  );
  const add = (files: readonly File[]) => {
    for (const file of files) void send({ id: crypto.randomUUID(), file, failed: false });
  };
  return { pending, add, retry: send, forget };
}
