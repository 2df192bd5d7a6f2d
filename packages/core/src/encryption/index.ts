export { type Cipher, type Place, sealedPrefix } from "./cipher";
export { type DataPurpose, dataPurposes, type KeyOwner } from "./data-keys";
export { Vault } from "./vault";
