export { authorize, may } from "./authorize";
export { refuseBeyondOwn } from "./refuse-beyond-own";
export { permissionMissing } from "./refuse-permission";
export { abilitiesOf, holdsPermission, isSuperAdmin } from "./roles";
export { STEP_UP_MINUTES, stepUp } from "./step-up";
