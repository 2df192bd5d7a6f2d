import { generateKeyPairSync, sign } from "node:crypto";

/** A value of ASN.1 in DER. Source: ITU-T X.690 §8. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}

const [INTEGER, BITS, OCTETS, OID, UTF8, TIME, SEQUENCE, SET] = [2, 3, 4, 6, 12, 23, 0x30, 0x31];
const oid = (hex: string) => der(OID, Buffer.from(hex, "hex"));
const time = (year: number) => der(TIME, Buffer.from(`${year % 100}0101000000Z`));

/** A certificate of its own for `localhost`, and its key, as PEM. Source: RFC 5280. */
export function selfSigned(): { cert: string; key: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = der(SEQUENCE, oid("2a8648ce3d040302"));
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, oid("550403"), der(UTF8, Buffer.from("localhost")))));
  const names = der(OCTETS, der(SEQUENCE, der(0x82, Buffer.from("localhost"))));
  const year = new Date().getUTCFullYear();
  const content = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    algorithm,
    name,
    der(SEQUENCE, time(year - 1), time(year + 2)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(SEQUENCE, der(SEQUENCE, oid("551d11"), names))),
  );
  const signature = der(BITS, Buffer.from([0]), sign("sha256", content, privateKey));
  const base64 = der(SEQUENCE, content, algorithm, signature).toString("base64");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
