/** What some product has to offer in one place. Units: thousandths. */
export interface Offer {
  productId: string;
  locationId: string;
  priority: number;
  isActive: boolean;
  availableMilli: number;
}

/** What is taken where. */
export interface Allocation {
  productId: string;
  locationId: string;
  milli: number;
}

/** The first product whose demand cannot be met, with what there is of it. */
export interface Shortage {
  productId: string;
  availableMilli: number;
}

/**
 * Decides which places serve a demand: for each product one place that can give all of it, the lowest priority number
 * first; only when there is none, several, in the same order.
 *
 * Units  thousandths of the basic unit.
 */
export function allocateDemand(demand: Map<string, number>, offers: Offer[]): Allocation[] | Shortage {
  const allocations: Allocation[] = [];
  for (const [productId, wanted] of demand) {
    const places = offers
      .filter((offer) => offer.productId === productId && offer.isActive && offer.availableMilli > 0)
      .sort((a, b) => a.priority - b.priority || (a.locationId < b.locationId ? -1 : 1));
    const whole = places.find((place) => place.availableMilli >= wanted);
    if (whole) {
      allocations.push({ productId, locationId: whole.locationId, milli: wanted });
      continue;
    }
    let left = wanted;
    for (const place of places) {
      const milli = Math.min(place.availableMilli, left);
      allocations.push({ productId, locationId: place.locationId, milli });
      left -= milli;
      if (left === 0) break;
    }
    if (left > 0) return { productId, availableMilli: wanted - left };
  }
  return allocations;
}
