export { authorize, may } from "./authorize";
export { abilitiesOf, holdsPermission } from "./roles";
