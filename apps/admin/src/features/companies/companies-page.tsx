"use client";

import type { OpenedCompany } from "@mizan/contracts/companies";
import { Button } from "@mizan/ui/button";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Failure } from "@/components/failure";
import { ListSkeleton } from "@/components/list-skeleton";
import { PageHeader } from "@/components/page-header";
import { useTRPC } from "@/lib/trpc";
import { CompanySheet } from "./company-sheet";
import { CompanyTable } from "./company-table";
import { InvitationLink } from "./invitation-link";
import { OpenCompanySheet } from "./open-company-sheet";

/** The companies of the platform, for those who run it: open one, change how it stands, look after it. */
export function CompaniesPage() {
  const t = useTranslations("companies");
  const trpc = useTRPC();
  const { data: companies, error, refetch } = useQuery(trpc.companies.list.queryOptions());
  const [opening, setOpening] = useState(false);
  const [editedId, setEditedId] = useState<string | null>(null);
  const [opened, setOpened] = useState<OpenedCompany | null>(null);
  if (!companies) return error ? <Failure error={error} retry={() => void refetch()} /> : <ListSkeleton />;
  const edited = companies.find(({ id }) => id === editedId);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpening(true)}>
            {t("open")}
          </Button>
        }
      />
      <CompanyTable companies={companies} onEdit={({ id }) => setEditedId(id)} />
      <OpenCompanySheet open={opening} onClose={() => setOpening(false)} onOpened={setOpened} />
      {edited && <CompanySheet company={edited} onClose={() => setEditedId(null)} />}
      <InvitationLink opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}
