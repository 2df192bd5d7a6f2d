/** What is stored now, with what was changed since `before` and is not yet saved (`mine`) on top of it. */
export function keepChanges<Values extends object>(before: Values, mine: Values, stored: Values): Values {
  const kept = Object.entries(mine).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, field)),
  );
  return { ...stored, ...Object.fromEntries(kept) };
}
