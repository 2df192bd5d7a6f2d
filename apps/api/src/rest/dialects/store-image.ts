import { Id } from "@mizan/contracts/ids";
import { Image } from "@mizan/contracts/media";
import type { z } from "zod";

/** A picture as an upload answers it. Source: seeds/003 "File Upload & Media Management". */
export const StoreImage = Image.extend({ _id: Id }).meta({ id: "StoreImage" });

/** Picture → answer. */
export const toStoreImage = (image: Image): z.infer<typeof StoreImage> => ({ ...image, _id: image.id });
