/** What an audit entry can be about, as the filter offers it. */
export const auditSubjects = [
  "Product",
  "Category",
  "Unit",
  "Receipt",
  "Order",
  "Customer",
  "CustomerAddress",
  "Staff",
  "Role",
  "Session",
  "Company",
  "Settings",
  "ApiKey",
  "Media",
  "Mail",
  "Audit",
] as const;
