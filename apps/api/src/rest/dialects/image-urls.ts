import { UPLOADS_PATH } from "@mizan/contracts/media";

/** An address of ours as a path, as verbs know what was uploaded: clients may name it with the host that they asked. */
export const pathOfOwn = (url: string, publicUrl: string | undefined): string =>
  publicUrl && url.startsWith(`${publicUrl}${UPLOADS_PATH}`) ? url.slice(publicUrl.length) : url;

/** Addresses → references, in order. */
export const toImageRefs = (urls: string[] | undefined, publicUrl: string | undefined) =>
  urls?.map((url) => ({ url: pathOfOwn(url, publicUrl) }));
