export { deleteImage, type ImageKey } from "./delete-image";
export type { FileStorage } from "./file-storage";
export { findUploads } from "./find-uploads";
export { LocalStorage } from "./local-storage";
export { type PreparedImage, prepareImage, type UploadInput } from "./prepare-image";
export { storeImage } from "./store-image";
