export { type Cipher, isSealed, type Place } from "./cipher";
export { type DataPurpose, dataPurposes, type KeyOwner } from "./data-keys";
export { type Resealed, settleKeys, wasEverSettled } from "./settle-keys";
export { type Sealing, Vault } from "./vault";
