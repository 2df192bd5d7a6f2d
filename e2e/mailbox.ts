import type { MailTemplate } from "@mizan/contracts/mail";
import { expect } from "@playwright/test";
import { Integrator } from "./integrator";

/** Where the link of the latest mail of a kind to an address leads, as the outbox keeps it where no mail goes out. */
export async function mailedLink(email: string, template: MailTemplate): Promise<string> {
  const { mails } = new Integrator().procedures;
  let link: string | null = null;
  await expect(async () => {
    const { data } = await mails.list.query({ search: email, template });
    const [latest] = data;
    expect(latest, `no mail ${template} to ${email}`).toBeDefined();
    const { content } = await mails.get.query({ id: latest?.id ?? "" });
    link = content?.link ?? null;
    expect(link).not.toBeNull();
  }).toPass({ timeout: 20_000 });
  return link ?? "";
}
