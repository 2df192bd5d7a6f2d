import { NothingHere } from "@/components/nothing-here";

export default NothingHere;
