export { authorize, may } from "./authorize";
export { abilitiesOf, holdsPermission, permissionsOf } from "./roles";
