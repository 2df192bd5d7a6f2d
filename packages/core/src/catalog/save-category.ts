import type { Category, SaveCategoryInput } from "@mizan/contracts/catalog";
import { conflict, type DomainError, notFound, unprocessable } from "@mizan/contracts/errors";
import type { LocalizedText } from "@mizan/contracts/localized-text";
import { constraintOf, sql, sqlStateOf } from "@mizan/db";
import { authorize } from "../access";
import { changedFields, recordAudit } from "../audit";
import { findUploads } from "../media";
import {
  type Context,
  givenFields,
  inTransaction,
  newId,
  recordEvents,
  refuseStale,
  saveVersion,
} from "../platform";
import { getCategory } from "./list-categories";
import { requireReferences } from "./require-references";
import { freeSlug, slugOf } from "./slug";

const CHECK_VIOLATION = "23514";

/**
 * Makes a category, or changes the given fields of one when `id` is there.
 *
 * A change that changes nothing keeps the version and tells nobody.
 *
 * Errors  NOT_FOUND category, also for the parent · PRECONDITION_FAILED with `theirs` · CONFLICT slug.taken
 *         · UNPROCESSABLE category.cyclic below itself, name.missing for a new one, image.unknown.
 * Emits   category.saved.
 */
export async function saveCategory(ctx: Context, input: SaveCategoryInput): Promise<Category> {
  authorize(ctx, input.id ? "update" : "create", "Category");
  return inTransaction(ctx, async (tx) => {
    const before = input.id ? await lockCategory(tx, input.id) : null;
    if (before) {
      authorize(tx, "update", "Category", before);
      refuseStale(input.version, before);
    }
    await requireReferences(tx, "Category", [input.parentId]);
    if (input.imageUrl !== before?.imageUrl) await findUploads(tx, [input.imageUrl]);
    const id = before?.id ?? newId();
    try {
      if (before) await updateColumns(tx, before, input);
      else await insertCategory(tx, id, input);
    } catch (error) {
      throw refusal(error) ?? error;
    }
    const saved = await getCategory(tx, { id });
    if (before && changedFields(auditable(before), auditable(saved)).length === 0) return saved;
    const where = { companyId_id: { companyId: tx.companyId, id } };
    const touch = before && (await saveVersion(tx, before, (data) => tx.db.category.update({ where, data })));
    const after = { ...saved, ...touch };
    await recordAudit(tx, {
      action: before ? "category.updated" : "category.created",
      subjectType: "Category",
      subjectId: id,
      before: before && auditable(before),
      after: auditable(after),
    });
    await recordEvents(tx, [
      { type: "category.saved", subjectId: id, payload: { categoryId: id, slug: after.slug } },
    ]);
    return after;
  });
}

async function lockCategory(tx: Context, id: string): Promise<Category> {
  await tx.sql(sql`SELECT 1 FROM "Category" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid
    FOR NO KEY UPDATE`);
  return getCategory(tx, { id });
}

async function insertCategory(tx: Context, id: string, input: SaveCategoryInput): Promise<void> {
  if (!input.name) throw unprocessable("name.missing", "A new category needs a name");
  const slug = input.slug ?? (await freeSlug(tx, "Category", slugOf(input.name, "category")));
  await tx.db.category.create({
    data: {
      ...toColumns(input),
      ...nameColumns(input.name),
      companyId: tx.companyId,
      id,
      slug,
      createdAt: tx.now(),
      updatedAt: tx.now(),
    },
  });
}

async function updateColumns(tx: Context, before: Category, input: SaveCategoryInput): Promise<void> {
  await tx.db.category.update({
    where: { companyId_id: { companyId: tx.companyId, id: before.id } },
    data: {
      ...toColumns(input),
      ...(input.name && nameColumns(input.name)),
    },
  });
}

const nameColumns = (name: LocalizedText) => ({ nameAr: name.ar, nameEn: name.en });

function toColumns(input: SaveCategoryInput) {
  const { id: _, version: __, name: ___, description, ...rest } = givenFields(input);
  return {
    ...rest,
    ...(description && { descriptionAr: description.ar, descriptionEn: description.en }),
  };
}

function refusal(error: unknown): DomainError | null {
  const constraint = constraintOf(error) ?? "";
  if (/slug/.test(constraint)) return conflict("slug.taken", "Another category has this slug");
  // The other check of the table, that a category has a name, is one of the input's own.
  if (sqlStateOf(error) === CHECK_VIOLATION)
    return unprocessable("category.cyclic", "A category cannot stand below itself or below one of its own");
  return /parentId/.test(constraint) ? notFound("category") : null;
}

const auditable = ({ productCount: _, version: __, createdAt: ___, updatedAt: ____, ...entered }: Category) =>
  entered;
