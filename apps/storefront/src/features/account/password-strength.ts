/** How hard a password is to guess, from what can be seen of it: 0 too short, 1 weak, 2 fair, 3 strong. */
export type Strength = 0 | 1 | 2 | 3;

const SHORTEST = 8;

/**
 * What is long is strong. Length counts by different letters, and more kinds of them make up for some of it. Whether
 * others have the same password, only the shop knows: it refuses those.
 */
export function passwordStrength(password: string): Strength {
  const letters = [...password];
  if (letters.length < SHORTEST) return 0;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Lo}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  );
  const score = Math.min(letters.length, 2 * new Set(letters).size) + 2 * kinds.length;
  return score >= 20 ? 3 : score >= 14 ? 2 : 1;
}
