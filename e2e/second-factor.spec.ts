import { TOTP } from "otpauth";
import { Admin } from "./admin";
import { demo } from "./demo";
import { expect, forgive, test } from "./test";

/** Somebody of this spec alone: invited by nobody, with a password from the start. */
async function addMember(email: string, password: string): Promise<void> {
  const answer = await fetch(`${demo.api}/api/admin`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": demo.company.apiKey },
    body: JSON.stringify({ name: "Careful Clerk", email, password, role: "manager" }),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
}

test("a second factor: set up, asked for at the next sign-in, recovered without the device", async ({
  visit,
  complaints,
}) => {
  const login = { email: `clerk-${Date.now()}@example.test`, password: "a sentence of the clerk" };
  await addMember(login.email, login.password);
  const admin = new Admin(await visit());
  const { page, t } = admin;
  const field = (name: string) => page.getByRole("textbox", { name });
  const firstStep = async () => {
    await field(t("signIn.email")).fill(login.email);
    await field(t("signIn.password")).fill(login.password);
    await admin.button(t("signIn.submit")).click();
  };
  const secondStep = async (label: string, code: string) => {
    await field(label).fill(code);
    await admin.button(t("signIn.submit")).click();
  };
  const signOut = async () => {
    await page.getByRole("button", { name: t("shell.account", { name: "Careful Clerk" }) }).click();
    await page.getByRole("menuitem", { name: t("shell.signOut") }).click();
    await expect(admin.heading(t("signIn.title"))).toBeVisible();
  };

  await admin.open("/profile");
  await firstStep();
  await expect(admin.heading(t("profile.title"))).toBeVisible();
  await admin.button(t("secondFactor.begin")).click();
  const totp = new TOTP({ secret: await field(t("secondFactor.seed")).inputValue() });
  await field(t("secondFactor.code")).fill(totp.generate());
  await admin.button(t("secondFactor.confirm")).click();
  const shown = page.getByRole("list", { name: t("secondFactor.codes") }).getByRole("listitem");
  await expect(shown).toHaveCount(10);
  const codes = await shown.allInnerTexts();
  await page.getByRole("checkbox", { name: t("secondFactor.kept") }).click();
  await admin.button(t("secondFactor.done")).click();
  await expect(admin.button(t("secondFactor.remove"))).toBeVisible();

  await test.step("the password alone opens nothing; the code of the next step does", async () => {
    await signOut();
    await firstStep();
    await expect(field(t("signIn.code"))).toBeVisible();
    await secondStep(t("signIn.code"), "000000");
    await expect(page.getByText(t("signIn.wrongCode"))).toBeVisible();
    // The code that confirmed it was spent; the next one is taken early, as clocks may differ.
    await secondStep(t("signIn.code"), totp.generate({ timestamp: Date.now() + 30_000 }));
    await expect(admin.menu).toBeVisible();
  });

  await test.step("a recovery code opens it once", async () => {
    await signOut();
    await firstStep();
    await admin.button(t("signIn.useRecovery")).click();
    await secondStep(t("signIn.recoveryCode"), codes[0] ?? "");
    await expect(admin.menu).toBeVisible();
    await admin.open("/profile");
    await expect(page.getByText(t("secondFactor.active", { count: 9 }))).toBeVisible();
  });
  // The first steps, and the wrong code.
  forgive(complaints, "status of 401");
});

test("a dangerous act asks who sits there, and is done once they said so", async ({ visit, complaints }) => {
  const login = { email: `keeper-${Date.now()}@example.test`, password: "a sentence of the keeper" };
  await addMember(login.email, login.password);
  const admin = new Admin(await visit());
  const { page, t } = admin;
  await admin.open("/profile");
  await page.getByRole("textbox", { name: t("signIn.email") }).fill(login.email);
  await page.getByRole("textbox", { name: t("signIn.password") }).fill(login.password);
  await admin.button(t("signIn.submit")).click();
  await expect(admin.heading(t("profile.title"))).toBeVisible();

  // As the API answers ten minutes later.
  let asks = true;
  await page.route("**/api/trpc/secondFactor.begin*", async (route) => {
    if (!asks) return route.continue();
    const problem = { code: "FORBIDDEN", reason: "step_up.required", details: {}, errors: [] };
    const error = {
      json: { message: "", code: -32003, data: { code: "FORBIDDEN", httpStatus: 403, problem } },
    };
    return route.fulfill({ status: 403, json: [{ error }] });
  });
  await admin.button(t("secondFactor.begin")).click();
  const dialog = page.getByRole("dialog", { name: t("session.confirmTitle") });
  const proof = dialog.getByRole("textbox", { name: t("session.proof") });
  await proof.fill("not the password");
  await dialog.getByRole("button", { name: t("session.confirm") }).click();
  await expect(dialog.getByRole("alert")).toHaveText(t("reasons.password.wrong"));
  asks = false;
  await proof.fill(login.password);
  await dialog.getByRole("button", { name: t("session.confirm") }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("textbox", { name: t("secondFactor.seed") })).toBeVisible();
  expect(complaints.splice(0).every((complaint) => complaint.includes("403"))).toBe(true);
});
