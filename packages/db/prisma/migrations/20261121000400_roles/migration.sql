-- Roles as a shop defines them: named sets of permissions.
CREATE TABLE "Role" (
  "companyId" uuid NOT NULL,
  slug text NOT NULL,
  "nameAr" text NOT NULL,
  "nameEn" text NOT NULL,
  permissions text[] NOT NULL,
  "isFixed" boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  "createdAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Role_pkey" PRIMARY KEY ("companyId", slug)
);
SELECT protect_table('"Role"');
ALTER TABLE "Role"
  ADD CONSTRAINT role_slug CHECK (slug ~ '^[a-z][a-z0-9_-]{1,39}$'),
  ADD CONSTRAINT role_named CHECK ("nameAr" <> '' AND "nameEn" <> ''),
  ADD CONSTRAINT role_no_customer CHECK (slug <> ALL (ARRAY['customer', 'anonymous']));

-- What a new company begins with. super_admin may do everything, admin what its account lists, so both list nothing here.
CREATE FUNCTION open_roles(company uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "Role" ("companyId", slug, "nameAr", "nameEn", permissions, "isFixed") VALUES
    (company, 'super_admin', 'المالك', 'Owner', '{}', true),
    (company, 'admin', 'مسؤول', 'Administrator', '{}', true),
    (company, 'manager', 'مدير', 'Manager', '{catalog:read,catalog:write,inventory:read,inventory:write,orders:read,orders:write,customers:read,customers:write,settings:read,analytics:read,alerts:read,staff:read}', false),
    (company, 'picker', 'مجهّز طلبات', 'Picker', '{catalog:read,inventory:read,inventory:write,orders:read,orders:write,alerts:read}', false),
    (company, 'dispatcher', 'منسّق توصيل', 'Dispatcher', '{catalog:read,inventory:read,orders:read,orders:write,customers:read}', false),
    (company, 'support', 'خدمة العملاء', 'Support', '{catalog:read,inventory:read,orders:read,customers:read,settings:read,analytics:read}', false),
    (company, 'courier', 'مندوب توصيل', 'Courier', '{}', true)
$$;
CREATE FUNCTION company_open_roles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM open_roles(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER open_roles AFTER INSERT ON "Company" FOR EACH ROW EXECUTE FUNCTION company_open_roles();

ALTER TABLE "Role" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Company" NO FORCE ROW LEVEL SECURITY;
SELECT open_roles(id) FROM "Company";
ALTER TABLE "Company" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Role" FORCE ROW LEVEL SECURITY;

ALTER TABLE "Staff" DROP CONSTRAINT staff_role;
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_companyId_role_fkey"
  FOREIGN KEY ("companyId", role) REFERENCES "Role" ("companyId", slug) ON DELETE RESTRICT ON UPDATE CASCADE;
