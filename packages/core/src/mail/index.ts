export { queueMail } from "./queue-mail";
