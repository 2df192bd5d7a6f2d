export { type Breach, findBreaches, invariants } from "./find-breaches";
