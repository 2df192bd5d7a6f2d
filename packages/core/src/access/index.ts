export { authorize, may } from "./authorize";
export { abilitiesOf, permissionsOf } from "./roles";
