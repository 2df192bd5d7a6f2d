export { defaultSettings } from "./default-settings";
export { getPublicSettings, getSettings } from "./get-settings";
export { insertSettings } from "./insert-settings";
export { holdSettings, loadSettings, type VersionedSettings } from "./load-settings";
export { updateSettings } from "./update-settings";
