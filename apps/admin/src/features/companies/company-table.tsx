"use client";

import type { Company } from "@mizan/contracts/companies";
import { pickText } from "@mizan/contracts/pick-text";
import { StatusBadge } from "@mizan/ui/badge";
import { Code } from "@mizan/ui/bdi";
import { Button } from "@mizan/ui/button";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@mizan/ui/table";
import { useTranslations } from "next-intl";
import { When } from "@/components/when";
import { useProfile } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";
import { EnterCompany } from "./enter-company";

interface CompanyTableProps {
  companies: readonly Company[];
  onEdit: (company: Company) => void;
}

/** Every company by its names and hosts, with how it stands. */
export function CompanyTable({ companies, onEdit }: CompanyTableProps) {
  const t = useTranslations("companies");
  const language = useLanguage();
  const missing = useTranslations("field")("missing");
  const { company: own } = useProfile();
  return (
    <div className="rounded-md border border-border bg-surface">
      <Table label={t("title")}>
        <TableHead>
          <TableRow>
            <Th>{t("name")}</Th>
            <Th>{t("slug")}</Th>
            <Th>{t("domains")}</Th>
            <Th>{t("state")}</Th>
            <Th>{t("openedAt")}</Th>
            <Th>
              <span className="sr-only">{t("actions")}</span>
            </Th>
          </TableRow>
        </TableHead>
        <TableBody>
          {companies.map((company) => {
            const name = pickText(company.name, language);
            return (
              <TableRow key={company.id}>
                <Td>
                  <bdi className="font-medium">{name}</bdi>
                </Td>
                <Td label={t("slug")}>
                  <Code>{company.slug}</Code>
                </Td>
                <Td label={t("domains")}>
                  {company.domains.length === 0 && missing}
                  <ul>
                    {company.domains.map((host) => (
                      <li key={host}>
                        <Code>{host}</Code>
                      </li>
                    ))}
                  </ul>
                </Td>
                <Td label={t("state")}>
                  <CompanyState company={company} />
                </Td>
                <Td label={t("openedAt")}>
                  <When at={company.createdAt} style="date" />
                </Td>
                <Td>
                  <div className="flex flex-wrap justify-end gap-2">
                    {company.id !== own.id && <EnterCompany company={company} name={name} />}
                    <Button size="sm" aria-label={t("editOf", { name })} onClick={() => onEdit(company)}>
                      {t("edit")}
                    </Button>
                  </div>
                </Td>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}

function CompanyState({ company: { suspendedAt, isDefault } }: { company: Company }) {
  const t = useTranslations("companies");
  if (suspendedAt) return <StatusBadge tone="bad">{t("suspended")}</StatusBadge>;
  return <StatusBadge tone="ok">{t(isDefault ? "default" : "serving")}</StatusBadge>;
}
