export { authorize, may } from "./authorize";
export { refuseBeyondOwn } from "./refuse-beyond-own";
export { abilitiesOf, holdsPermission } from "./roles";
