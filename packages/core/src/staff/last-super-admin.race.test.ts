import { sql } from "@mizan/db";
import { expect, it } from "vitest";
import { addStaff } from "../../test/add-account";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { deleteStaff, updateStaff } from ".";

const { database } = await suiteDatabase({ poolSize: 8 });

it("leaves one super_admin of several who are closed, demoted and removed at once", async () => {
  for (let round = 0; round < 10; round++) {
    const shop = await openShop(database);
    const ids = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        addStaff(database, shop.companyId, { email: `owner-${index}@example.test`, password: "x" }),
      ),
    );
    const refusals = await Promise.all(
      ids.map((id, index) => {
        const ways = [
          () => updateStaff(shop.as(), { id, isActive: false }),
          () => updateStaff(shop.as(), { id, role: "support" }),
          () => deleteStaff(shop.as(), { id }),
        ];
        return refusalOf((ways[index % 3] ?? ways[0])?.() ?? Promise.resolve());
      }),
    );
    expect(refusals.map(({ reason }) => reason).sort()).toEqual([
      ...Array.from({ length: 5 }, () => "none"),
      "staff.last_super_admin",
    ]);
    const left = await shop.as().sql(sql`SELECT FROM "Staff" WHERE role = 'super_admin' AND "isActive"`);
    expect(left).toHaveLength(1);
  }
});
