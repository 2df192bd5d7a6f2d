-- What the shop keeps of its staff, and the one rule that no two changes at once may break.
ALTER TABLE "Staff"
  ADD COLUMN phone text,
  ADD COLUMN avatar text,
  ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE "Staff"
  ADD CONSTRAINT staff_named CHECK (name <> ''),
  ADD CONSTRAINT staff_permissions_of_admin CHECK (role = 'admin' OR permissions = '{}');

-- A shop always has somebody who may do everything. Two owners who close each other's account take turns at the lock,
-- and the second one finds nobody left.
CREATE FUNCTION staff_keep_super_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.role = 'super_admin' AND NEW."isActive" THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('super_admins/' || OLD."companyId"::text, 0));
  PERFORM FROM "Staff" WHERE "companyId" = OLD."companyId" AND role = 'super_admin' AND "isActive";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The last active super_admin of a company stays'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_last_super_admin', TABLE = 'Staff';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_super_admin AFTER UPDATE OF role, "isActive" OR DELETE ON "Staff" FOR EACH ROW
  WHEN (OLD.role = 'super_admin' AND OLD."isActive") EXECUTE FUNCTION staff_keep_super_admin();

-- The roles that every shop has stay as they are.
CREATE FUNCTION role_keep_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The role % is fixed', OLD.slug
    USING ERRCODE = 'check_violation', CONSTRAINT = 'role_fixed', TABLE = 'Role';
END $$;
CREATE TRIGGER keep_fixed BEFORE UPDATE OR DELETE ON "Role" FOR EACH ROW
  WHEN (OLD."isFixed") EXECUTE FUNCTION role_keep_fixed();
