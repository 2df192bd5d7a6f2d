export { createStaff } from "./create-staff";
export { deleteRole } from "./delete-role";
export { deleteStaff } from "./delete-staff";
export { getStaff } from "./get-staff";
export { listRoles } from "./list-roles";
export { listStaff } from "./list-staff";
export { saveRole } from "./save-role";
export { updateStaff } from "./update-staff";
