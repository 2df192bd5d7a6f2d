"use client";

import { Badge } from "@mizan/ui/badge";
import { IconButton } from "@mizan/ui/button";
import { cn } from "@mizan/ui/cn";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Mirrored } from "@mizan/ui/mirrored";
import { ArrowLeft, ArrowRight, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { directionOf } from "@/lib/locale";
import type { ImageItem, ProductValues } from "./product-form";

interface ImageCardProps {
  image: ImageItem;
  index: number;
  count: number;
  dragging: boolean;
  onDragStart: () => void;
  onDropHere: () => void;
  onDragEnd: () => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One picture with its place in the order and what it shows, in both languages. */
export function ImageCard(props: ImageCardProps) {
  const { image, index, count, dragging, onDragStart, onDropHere, onDragEnd, onMove, onRemove } = props;
  const t = useTranslations("products");
  const { register } = useFormContext<ProductValues>();
  const number = index + 1;
  return (
    <li
      draggable
      onDragStart={onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onDropHere();
      }}
      onDragEnd={onDragEnd}
      className={cn("flex gap-3 rounded-sm border border-border bg-surface-2 p-2", dragging && "opacity-50")}
    >
      <div className="flex flex-col items-center gap-1">
        {/* biome-ignore lint/performance/noImgElement: the API has already stored the picture in the sizes we show */}
        <img
          src={image.url}
          alt=""
          title={t("dragImage", { number })}
          width={96}
          height={96}
          className="size-24 cursor-grab rounded-sm bg-sunken object-cover"
        />
        <div className="flex">
          <IconButton
            size="sm"
            label={t("imageEarlier", { number })}
            icon={
              <Mirrored>
                <ArrowLeft aria-hidden />
              </Mirrored>
            }
            disabled={index === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            size="sm"
            label={t("imageLater", { number })}
            icon={
              <Mirrored>
                <ArrowRight aria-hidden />
              </Mirrored>
            }
            disabled={index === count - 1}
            onClick={() => onMove(1)}
          />
          <IconButton
            size="sm"
            label={t("removeImage", { number })}
            icon={<Trash2 aria-hidden />}
            onClick={onRemove}
          />
        </div>
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        {index === 0 && (
          <Badge look="brand" className="self-start">
            {t("cover")}
          </Badge>
        )}
        {(["ar", "en"] as const).map((locale) => (
          <Field key={locale} hideLabel label={t(locale === "ar" ? "altAr" : "altEn", { number })}>
            <Input
              {...register(`images.${index}.alt.${locale}`)}
              lang={locale}
              dir={directionOf(locale)}
              placeholder={t(locale === "ar" ? "altPlaceholderAr" : "altPlaceholderEn")}
            />
          </Field>
        ))}
      </div>
    </li>
  );
}
