"use client";

import { Badge } from "@mizan/ui/badge";
import { IconButton } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { useController } from "react-hook-form";
import type { ProductValues } from "./product-form";

/** The product's tags as chips; Enter or a comma adds one, Backspace in the empty field takes the last. */
export function TagsField() {
  const t = useTranslations("products");
  const { field } = useController<ProductValues, "tags">({ name: "tags" });
  const [typed, setTyped] = useState("");
  const tags = field.value;
  const add = () => {
    const tag = typed.trim().slice(0, 40);
    if (tag !== "" && !tags.includes(tag) && tags.length < 30) field.onChange([...tags, tag]);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === "," || event.key === "،") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && typed === "") field.onChange(tags.slice(0, -1));
  };
  return (
    <div className="flex flex-col gap-2">
      <Field label={t("tags")} help={t("tagsHelp")}>
        <Input
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      </Field>
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {tags.map((tag) => (
            <li key={tag}>
              <Badge className="pe-0">
                <bdi>{tag}</bdi>
                <IconButton
                  size="sm"
                  className="size-6"
                  label={t("removeTag", { tag })}
                  icon={<X aria-hidden className="size-3.5" />}
                  onClick={() => field.onChange(tags.filter((other) => other !== tag))}
                />
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
