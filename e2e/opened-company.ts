import type { OpenCompanyInput } from "@mizan/contracts/companies";
import { demo } from "./demo";
import { proceduresWith, tokenOf } from "./integrator";

/** A company that is opened for one test by who runs the platform, with a host of its own. Browsers know `*.localhost`. */
export async function openCompany(settings: OpenCompanyInput["settings"] = {}) {
  const platform = proceduresWith({ authorization: `Bearer ${await tokenOf(demo.company.logins.owner)}` });
  const slug = `shop-${Date.now().toString(36)}${Math.floor(Math.random() * 1e4)}`;
  const name = `Shop ${slug}`;
  const host = `${slug}.localhost`;
  const owner = { name: "Dana", email: `${slug}@example.test` };
  const { company, invitation } = await platform.companies.open.mutate({
    slug,
    name: { ar: name, en: name },
    domains: [host],
    settings,
    owner,
  });
  const { token } = await platform.companies.enter.mutate({ id: company.id });
  const staff = proceduresWith({ authorization: `Bearer ${token}` });
  const address = new URL(demo.storefront);
  address.hostname = host;
  return {
    company,
    name,
    host,
    owner,
    invitation,
    address: address.origin,
    platform,
    staff,
    /** Puts a product on sale there, five of it. Units: `priceMinor` minor units of the company's currency. */
    async sell(title: string, priceMinor: number) {
      const product = await staff.products.create.mutate({ name: { ar: title, en: title }, priceMinor });
      await staff.products.transition.mutate({ id: product.id, to: "published" });
      const receipt = {
        productId: product.id,
        type: "increment",
        quantity: "5",
        reason: "received",
      } as const;
      await staff.inventory.adjust.mutate(receipt);
      return product;
    },
  };
}
