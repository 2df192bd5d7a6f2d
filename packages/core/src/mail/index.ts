export {
  claimMail,
  listForgottenMails,
  MAIL_TRIES,
  settleMail,
} from "./deliver-mail";
export { getMail, type StoredMail } from "./get-mail";
export { listMails } from "./list-mails";
export type { MailWriter } from "./mail-writer";
export { queueMail, queueMailLast } from "./queue-mail";
export { resendMail } from "./resend-mail";
