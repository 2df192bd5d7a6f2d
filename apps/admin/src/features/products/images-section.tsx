"use client";

import { uploadLimits } from "@mizan/contracts/media";
import { LiveRegion } from "@mizan/ui/assistive";
import { Button } from "@mizan/ui/button";
import { cn } from "@mizan/ui/cn";
import { toast } from "@mizan/ui/toaster";
import { ImagePlus, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type FileRejection, useDropzone } from "react-dropzone";
import { useFieldArray, useFormContext, useFormState } from "react-hook-form";
import { Section } from "@/components/section";
import { ImageCard } from "./image-card";
import type { ProductValues } from "./product-form";
import { useImageUploads } from "./use-image-uploads";

const MEGABYTES = uploadLimits.fileBytes / 1024 / 1024;
const accept = { "image/jpeg": [], "image/png": [], "image/webp": [], "image/avif": [], "image/gif": [] };

/** The product's pictures: dropped, pasted or chosen; put in order by dragging or by buttons. */
export function ImagesSection() {
  const t = useTranslations("products");
  const { control } = useFormContext<ProductValues>();
  const { disabled } = useFormState({ control });
  const { fields, append, move, remove } = useFieldArray({ control, name: "images" });
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const { pending, add, retry, forget } = useImageUploads(({ id, url, alt, placeholder }) =>
    append({ mediaId: id, url, alt, placeholder }, { shouldFocus: false }),
  );
  const room = uploadLimits.filesPerProduct - fields.length - pending.length;

  const refuse = (rejections: FileRejection[]) => {
    for (const { file, errors } of rejections) {
      const code = errors[0]?.code;
      if (code === "too-many-files")
        return toast.error(t("tooMany", { count: uploadLimits.filesPerProduct }));
      toast.error(
        t(code === "file-too-large" ? "tooBig" : "notAnImage", { name: file.name, size: MEGABYTES }),
      );
    }
  };
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    accept,
    noClick: true,
    noKeyboard: true,
    maxSize: uploadLimits.fileBytes,
    maxFiles: Math.max(room, 0),
    disabled: disabled || room <= 0,
    onDropAccepted: add,
    onDropRejected: refuse,
  });
  const moveTo = (from: number, to: number) => {
    if (to < 0 || to >= fields.length || from === to) return;
    move(from, to);
    setSaid(t("imageMoved", { number: to + 1 }));
  };

  return (
    <Section title={t("images")}>
      <LiveRegion>{said}</LiveRegion>
      {fields.length > 0 && (
        <ol className="grid gap-3 pb-3 sm:grid-cols-2">
          {fields.map((image, index) => (
            <ImageCard
              key={image.id}
              image={image}
              index={index}
              count={fields.length}
              dragging={dragged === index}
              onDragStart={() => setDragged(index)}
              onDropHere={() => {
                if (dragged !== null) moveTo(dragged, index);
                setDragged(null);
              }}
              onDragEnd={() => setDragged(null)}
              onMove={(by) => moveTo(index, index + by)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      {pending.length > 0 && (
        <ul className="flex flex-col gap-2 pb-3">
          {pending.map((upload) => (
            <li key={upload.id} className="flex min-h-control-sm flex-wrap items-center gap-2 text-text-2">
              {upload.failed ? (
                <>
                  <span role="alert" className="text-status-bad-text">
                    {t("uploadFailed", { name: upload.file.name })}
                  </span>
                  <Button size="sm" onClick={() => void retry(upload)}>
                    {t("uploadAgain")}
                  </Button>
                  <Button size="sm" variant="quiet" onClick={() => forget(upload.id)}>
                    {t("uploadForget")}
                  </Button>
                </>
              ) : (
                <>
                  <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" />
                  <span role="status">{t("uploading", { name: upload.file.name })}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {room > 0 && (
        <div
          {...getRootProps({
            role: "group",
            "aria-label": t("images"),
            className: cn(
              "flex flex-wrap items-center gap-3 rounded-sm border border-dashed border-border-strong p-4 text-text-2",
              isDragActive && "border-brand bg-brand-soft text-brand-text",
            ),
          })}
        >
          <input {...getInputProps()} />
          <ImagePlus aria-hidden className="size-5" />
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{t("dropTitle")}</span>
            <span className="block text-small text-text-3">
              {t("dropHelp", { count: uploadLimits.filesPerProduct, size: MEGABYTES })}
            </span>
          </span>
          <Button onClick={open} disabled={disabled}>
            {t("chooseFiles")}
          </Button>
        </div>
      )}
    </Section>
  );
}
