import { Id } from "@mizan/contracts/ids";
import { RoleSlug } from "@mizan/contracts/permissions";
import { ListStaffInput, type StaffMember } from "@mizan/contracts/staff";
import { createStaff, deleteStaff, getStaff, listStaff, updateStaff } from "@mizan/core/staff";
import { z } from "zod";
import { route } from "../http/route";
import {
  fromStoreRole,
  StoreAdmin,
  StoreAdminBody,
  StoreAdminPage,
  StoreAdminPatch,
  toStoreAdmin,
} from "./dialects/store-admin";
import { ById } from "./id-params";
import { listQuery, mapPage } from "./list-query";

const version = (member: StaffMember) => member.version;

/** Who works for the shop. Source: seeds/003 "Admin Endpoints". */
export const adminRoutes = [
  route({
    method: "GET",
    path: "/api/admin",
    family: "store",
    summary: "Get all admins",
    permission: "staff:read",
    query: listQuery({
      search: z.string().trim().max(100).optional(),
      role: RoleSlug.optional(),
      isActive: z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional(),
      sort: ListStaffInput.shape.sort,
    }),
    answer: StoreAdminPage,
    from: ({ query: { fields: _, role, ...query } }) => ({
      ...query,
      ...(role && { role: fromStoreRole(role) }),
    }),
    run: listStaff,
    to: (page) => mapPage(page, toStoreAdmin),
  }),
  route({
    method: "GET",
    path: "/api/admin/:id",
    family: "store",
    summary: "Get admin by ID",
    permission: "staff:read",
    params: ById,
    answer: StoreAdmin,
    from: ({ params }) => params,
    run: getStaff,
    to: toStoreAdmin,
    version,
  }),
  route({
    method: "POST",
    path: "/api/admin",
    family: "store",
    summary: "Create admin",
    permission: "staff:write",
    status: 201,
    body: StoreAdminBody,
    answer: StoreAdmin,
    from: ({ body }) => ({ ...body, role: fromStoreRole(body.role) }),
    run: createStaff,
    to: toStoreAdmin,
    version,
    headers: ({ id }) => ({ location: `/api/admin/${id}` }),
  }),
  route({
    method: "PUT",
    path: "/api/admin/:id",
    family: "store",
    summary: "Update admin: the fields that are given",
    permission: "staff:write",
    params: ById,
    body: StoreAdminPatch,
    answer: StoreAdmin,
    from: ({ params, body: { role, ...body }, version }) => ({
      ...body,
      ...(role && { role: fromStoreRole(role) }),
      id: params.id,
      version,
    }),
    run: updateStaff,
    to: toStoreAdmin,
    version,
  }),
  route({
    method: "DELETE",
    path: "/api/admin/:id",
    family: "store",
    summary: "Delete admin",
    permission: "staff:write",
    params: ById,
    answer: z.object({ _id: Id, id: Id, message: z.string() }),
    from: ({ params }) => params,
    run: deleteStaff,
    to: ({ id }) => ({ _id: id, id, message: "Admin deleted" }),
  }),
];
