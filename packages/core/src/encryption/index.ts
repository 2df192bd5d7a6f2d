export { type Cipher, isSealed, type Place } from "./cipher";
export { replaceDataKeys } from "./replace-keys";
export { rewrapKeys } from "./rewrap-keys";
export { SealedChannel } from "./sealed-channel";
export { ageOfKeysMs, type Resealed, settleKeys, wasEverSettled } from "./settle-keys";
export { KEYS_KNOWN_AFTER_MS, type Sealing, Vault } from "./vault";
