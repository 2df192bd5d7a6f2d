import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { isGlobalUnicast } from "./global-address";
import { guardedRequest, type HostAddress, OutgoingError, type OutgoingRequest } from "./guarded-request";

const servers: { close(): unknown; closeAllConnections?(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections?.();
  }
});

const listen = async (server: Server | ReturnType<typeof createTcpServer>) => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
};
const serve = (answer: RequestListener) => listen(createServer(answer));

/** As on the machine of a developer, where the one address of the test may be asked. */
const here = (address: string) => address === "127.0.0.1";
const nobody = async (): Promise<HostAddress[]> => {
  throw new Error("Nothing is resolved");
};
const reasonOf = (request: OutgoingRequest, options: Parameters<typeof guardedRequest>[1] = {}) =>
  guardedRequest(request, options).then(
    () => "answered",
    (error: unknown) => (error instanceof OutgoingError ? error.reason : error),
  );

describe("addresses that are asked", () => {
  it.each(["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "2a00:1450:4001:82a::200e"])(
    "%s",
    (address) => {
      expect(isGlobalUnicast(address)).toBe(true);
    },
  );
});

describe("addresses that are not", () => {
  it.each([
    ["this machine", "127.0.0.1", "127.8.8.8", "::1", "0.0.0.0", "::"],
    ["private", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fd00::1", "fc00::1"],
    ["of the link, with metadata", "169.254.169.254", "fe80::1", "fe80::1%eth0", "fd00:ec2::254"],
    ["metadata elsewhere", "100.100.100.200", "192.0.0.192", "168.63.129.16"],
    [
      "shared, for tests, for documentation",
      "100.64.0.1",
      "198.18.0.1",
      "192.0.2.1",
      "203.0.113.1",
      "2001:db8::1",
    ],
    ["for many, or for nobody", "224.0.0.1", "255.255.255.255", "240.0.0.1", "ff02::1", "100::1", "4000::1"],
    ["IPv4 in IPv6", "::ffff:127.0.0.1", "::ffff:1.1.1.1", "::ffff:0:127.0.0.1", "::127.0.0.1"],
    ["NAT64, 6to4, Teredo", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2001::1"],
    ["no address at all", "", "localhost", "1.1.1", "999.1.1.1"],
  ])("%s", (_what, ...addresses) => {
    expect(addresses.filter(isGlobalUnicast)).toEqual([]);
  });
});

describe("a guarded request", () => {
  it.each([
    ["http://127.0.0.1/"],
    ["http://[::1]/"],
    ["http://[::ffff:127.0.0.1]/"],
    ["http://[64:ff9b::a9fe:a9fe]/latest/meta-data"],
    ["http://2130706433/"],
    ["http://0x7f.1/"],
    ["http://0177.0.0.1/"],
    ["http://169.254.169.254/latest/meta-data/"],
    ["https://10.0.0.1:8443/"],
  ])("is not made to %s", async (url) => {
    expect(await reasonOf({ url }, { resolve: nobody })).toBe("address.refused");
  });

  it.each([
    ["url.malformed", "shop.example/hook"],
    ["url.protocol", "file:///etc/passwd"],
    ["url.protocol", "ftp://shop.example/"],
    ["url.credentials", "https://admin:admin@shop.example/"],
  ])("is refused as %s: %s", async (reason, url) => {
    expect(await reasonOf({ url }, { resolve: nobody })).toBe(reason);
  });

  it("is refused when one of the addresses of a name is not the world's, and when there is none", async () => {
    const url = "https://shop.example/";
    const found = (...addresses: string[]) => ({
      resolve: async () => addresses.map((address) => ({ address, family: 4 })),
    });
    expect(await reasonOf({ url }, found("1.1.1.1", "10.0.0.1"))).toBe("address.refused");
    expect(await reasonOf({ url }, found())).toBe("host.unknown");
    expect(await reasonOf({ url }, { resolve: nobody })).toBe("host.unknown");
  });

  it("goes to the address that was checked, though the name stands for another one by then", async () => {
    const port = await serve((request, response) => response.end(`for ${request.headers.host}`));
    const answers = ["127.0.0.1", "127.0.0.2"];
    const resolve = async () => [{ address: answers.shift() ?? "", family: 4 }];
    const answer = await guardedRequest({ url: `http://shop.example:${port}/` }, { resolve, allows: here });
    expect([answer.status, answer.body.toString()]).toEqual([200, `for shop.example:${port}`]);
    expect(answers).toEqual(["127.0.0.2"]);
  });

  it("sends what it is given and follows no redirect", async () => {
    const asked: string[] = [];
    const port = await serve((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        asked.push(`${request.method} ${request.url} ${request.headers["webhook-id"]} ${body}`);
        response.writeHead(307, { location: "/elsewhere" }).end();
      });
    });
    const answer = await guardedRequest(
      { url: `http://127.0.0.1:${port}/hook`, method: "POST", headers: { "webhook-id": "7" }, body: "{}" },
      { allows: here },
    );
    expect([answer.status, answer.headers.location, asked]).toEqual([307, "/elsewhere", ["POST /hook 7 {}"]]);
  });

  it("reads no more than it may, of an answer without an end", async () => {
    const port = await serve((_request, response) => {
      const more = () => {
        while (response.write("x".repeat(1000)));
        response.once("drain", more);
      };
      more();
    });
    const answer = await guardedRequest(
      { url: `http://127.0.0.1:${port}/`, maxBytes: 2500 },
      { allows: here },
    );
    expect([answer.body.length, answer.isCut]).toEqual([2500, true]);
  });

  it("does not wait for an answer that never ends, nor for a connection that is never greeted", async () => {
    const slow = await serve((_request, response) => void response.writeHead(200).write("x"));
    const url = `http://127.0.0.1:${slow}/`;
    expect(await reasonOf({ url, totalMs: 100 }, { allows: here })).toBe("answer.timeout");
    const silent = await listen(createTcpServer(() => {}));
    const tls = { url: `https://127.0.0.1:${silent}/`, connectMs: 100 };
    expect(await reasonOf(tls, { allows: here })).toBe("connect.timeout");
    const never = () => new Promise<HostAddress[]>(() => {});
    expect(await reasonOf({ url: "https://shop.example/", totalMs: 100 }, { resolve: never })).toBe(
      "answer.timeout",
    );
  });

  it("says when nobody listens", async () => {
    const port = await serve(() => {});
    servers.pop()?.close();
    expect(await reasonOf({ url: `http://127.0.0.1:${port}/` }, { allows: here })).toBe("connection.failed");
  });
});
