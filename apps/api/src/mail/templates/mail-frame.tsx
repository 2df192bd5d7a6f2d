import type { Locale } from "@mizan/contracts/localized-text";
import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { Text } from "@react-email/text";
import type { ReactNode } from "react";
import { fill, wordsIn } from "../words";

/** Colours of the web apps in a notation that mail programs know: paper, sheet, ink, second ink, palm green. */
export const colours = {
  paper: "#f6f5f1",
  sheet: "#ffffff",
  line: "#e2e0da",
  ink: "#161d19",
  ink2: "#51544f",
  brand: "#03563a",
};
const font = "Cairo, 'Segoe UI', Tahoma, Arial, sans-serif";

interface MailFrameProps {
  locale: Locale;
  shop: string;
  subject: string;
  heading: string;
  children: ReactNode;
}

/**
 * What all mails look like. Sides follow from the document's direction: none is named.
 *
 * The direction stands on the body's own element too, since some mail programs take the document's away.
 */
export function MailFrame({ locale, shop, subject, heading, children }: MailFrameProps) {
  const dir = locale === "ar" ? "rtl" : "ltr";
  return (
    <Html lang={locale} dir={dir}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Preview>{heading}</Preview>
      <Body style={{ backgroundColor: colours.paper, margin: 0, padding: "24px 12px", fontFamily: font }}>
        <Container style={{ maxWidth: "560px", backgroundColor: colours.sheet, borderRadius: "8px" }}>
          <div dir={dir} style={{ padding: "28px" }}>
            <Text style={{ ...textStyle, margin: 0, fontWeight: 700, color: colours.brand }}>{shop}</Text>
            <Heading
              as="h1"
              style={{ margin: "16px 0", fontSize: "22px", lineHeight: 1.5, color: colours.ink }}
            >
              {heading}
            </Heading>
            {children}
            <Hr style={{ borderColor: colours.line, margin: "28px 0 12px" }} />
            <Text style={smallStyle}>{fill(wordsIn(locale).sentBy, { shop })}</Text>
          </div>
        </Container>
      </Body>
    </Html>
  );
}

/** A paragraph. */
export const Paragraph = ({ children }: { children: ReactNode }) => <Text style={textStyle}>{children}</Text>;

/** A paragraph of less weight. */
export const Note = ({ children }: { children: ReactNode }) => <Text style={smallStyle}>{children}</Text>;

interface MailActionProps {
  locale: Locale;
  label: string;
  /** Null for readers who are not to have it. */
  link: string | null;
}

/** The one thing to do: as a button, and as an address for programs that show no buttons. */
export function MailAction({ locale, label, link }: MailActionProps) {
  const t = wordsIn(locale);
  if (link === null)
    return (
      <Text style={{ ...textStyle, border: `1px dashed ${colours.line}`, padding: "12px" }}>
        <strong>{label}</strong>
        <br />
        {t.hiddenLink}
      </Text>
    );
  return (
    <>
      <Button href={link} target="_blank" style={buttonStyle}>
        {label}
      </Button>
      <Text style={smallStyle}>
        {t.copyLink}
        <br />
        <a href={link} target="_blank" rel="noreferrer" dir="ltr" style={addressStyle}>
          {link}
        </a>
      </Text>
    </>
  );
}

const textStyle = { fontSize: "16px", lineHeight: 1.7, color: colours.ink, margin: "0 0 16px" };
const smallStyle = { ...textStyle, fontSize: "13px", color: colours.ink2, margin: "12px 0 0" };
const addressStyle = { color: colours.brand, wordBreak: "break-all" } as const;
const buttonStyle = {
  backgroundColor: colours.brand,
  color: "#ffffff",
  borderRadius: "6px",
  padding: "12px 20px",
  fontSize: "16px",
  fontWeight: 600,
};
