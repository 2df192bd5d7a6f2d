/** The fields that an input names, without those that are there but undefined: those are left as they are. */
export function givenFields<T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in input) {
    const value = input[key];
    if (value !== undefined) given[key] = value as Exclude<T[typeof key], undefined>;
  }
  return given;
}
