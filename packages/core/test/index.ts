export { addCustomer, addStaff } from "./add-account";
export { mailedLink, openDoor } from "./open-door";
export { guestOrder, openShop, type ProductOptions, type Shop, type ShopProduct } from "./open-shop";
export { recordOf } from "./record-of";
export { refusalDuring } from "./refusal-during";
export { refusalOf } from "./refusal-of";
export { signedIn } from "./signed-in";
export { newSigningKey } from "./signing-keys";
export { TEST_ENCRYPT_PASSWORD, testVault } from "./test-vault";
