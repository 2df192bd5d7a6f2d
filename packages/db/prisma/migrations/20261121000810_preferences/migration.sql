-- How somebody of the staff likes the admin: it follows them to every browser (contracts/preferences.ts).
ALTER TABLE "Staff" ADD COLUMN preferences jsonb NOT NULL DEFAULT '{}';
ALTER TABLE "Staff" ADD CONSTRAINT staff_preferences CHECK (jsonb_typeof(preferences) = 'object');
