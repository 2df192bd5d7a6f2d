import { z } from "zod";

/** Identity of a row: a UUID (version 7 when we make it, so that ids rise with time). Source: RFC 9562. */
export const Id = z
  .uuid()
  .meta({ description: "Identity (UUID)", examples: ["0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d"] });
export type Id = z.infer<typeof Id>;

/** Part of an address that people read: lower-case letters of any script, digits and hyphens. */
export const Slug = z
  .string()
  .min(1)
  .max(120)
  .regex(
    /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u,
    "lower-case letters, digits and single hyphens",
  );

/** A day of the calendar, from the year 1 on: the database knows no year 0. */
export const Day = z.iso.date().refine((day) => day >= "0001", "a day since the year 1");

/** The version a caller believes a row to have; a stale one is refused with PRECONDITION_FAILED. */
export const Version = z.int().positive();

/** An instant on the wire: RFC 3339, UTC. */
export const Instant = z.iso.datetime().meta({ examples: ["2026-11-21T09:30:00.000Z"] });
