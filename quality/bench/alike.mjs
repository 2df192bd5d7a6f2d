/** What is compared has to be alike. */

/** The page of the catalogue that both are asked for. */
export const LIST = "/api/products?limit=20";

/**
 * Refuses to compare what is not alike: the same products in the same order, and answers of about the same size.
 *
 * @param {string} address @param {string} bareAddress @param {string} productId
 */
export async function refuseUnlike(address, bareAddress, productId) {
  const pairs = [
    [LIST, "/list"],
    [`/api/products/${productId}`, `/detail/${productId}`],
  ];
  for (const [ours = "", theirs = ""] of pairs) {
    const [mine = "", base = ""] = await Promise.all(
      [`${address}${ours}`, `${bareAddress}${theirs}`].map(async (url) => (await fetch(url)).text()),
    );
    const ids = (/** @type {string} */ body) => {
      const { data, ...one } = JSON.parse(body);
      return (data ?? [one]).map((/** @type {{ id: string }} */ product) => product.id).join();
    };
    const size = mine.length / base.length;
    if (ids(mine) !== ids(base) || size > 1.5 || size < 0.67)
      throw new Error(`${ours} and ${theirs} of the bare server are not alike: ${mine}\n${base}`);
  }
}
