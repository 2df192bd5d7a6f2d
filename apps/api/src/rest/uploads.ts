import { type Image, uploadLimits } from "@mizan/contracts/media";
import { deleteImage, type PreparedImage, prepareImage, storeImage } from "@mizan/core/media";
import { z } from "zod";
import { route, type UploadedFile } from "../http/route";
import { StoreImage, toStoreImage } from "./dialects/store-image";

const ByFilename = z.object({ filename: z.string().min(1).max(200) });

/** The upload of a route that takes one: `readUpload` has refused a body without it. */
function onlyFile([file]: UploadedFile[]): UploadedFile {
  if (!file) throw new Error("An upload without a file was let through");
  return file;
}

/** Pictures. Source: seeds/003 "Upload Endpoints". */
export const uploadRoutes = [
  route({
    method: "POST",
    path: "/api/upload/image",
    family: "store",
    summary: "Upload an image: JPG, PNG, GIF, WebP or AVIF, at most 4 MB",
    permission: "catalog:write",
    status: 201,
    upload: { field: "image", maxFiles: 1 },
    answer: StoreImage,
    from: ({ files }, { ctx }) => prepareImage(ctx, onlyFile(files)),
    run: (ctx, image, { storage }) => storeImage(ctx, image, storage),
    to: toStoreImage,
    headers: (image) => ({ location: image.url }),
  }),
  route({
    method: "POST",
    path: "/api/upload/multiple",
    family: "store",
    summary: "Upload several images, ten at most",
    permission: "catalog:write",
    status: 201,
    upload: { field: "images", maxFiles: uploadLimits.filesPerProduct },
    answer: z.object({ data: z.array(StoreImage) }),
    from: async ({ files }, { ctx }) => {
      const prepared: PreparedImage[] = [];
      // One after the other: decoding holds a picture's pixels in memory.
      for (const file of files) prepared.push(await prepareImage(ctx, file));
      return prepared;
    },
    run: async (ctx, prepared, { storage }) => {
      const images: Image[] = [];
      for (const image of prepared) images.push(await storeImage(ctx, image, storage));
      return images;
    },
    to: (images) => ({ data: images.map(toStoreImage) }),
  }),
  route({
    method: "DELETE",
    path: "/api/upload/:filename",
    family: "store",
    summary: "Delete an uploaded image that nothing shows",
    permission: "catalog:write",
    params: ByFilename,
    answer: z.object({ filename: z.string(), message: z.string() }),
    from: ({ params }) => params,
    run: async (ctx, key, { storage }) => {
      await deleteImage(ctx, key, storage);
      return key;
    },
    to: ({ filename }) => ({ filename, message: "Image deleted" }),
  }),
];
