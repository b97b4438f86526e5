import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { organisationsQuery } from "../organisations/queries.ts";
import type { FieldsProps } from "./fields-props.ts";

/** Where to forward: those who serve this place or category first, any other by name. */
export function OrganisationField({ complaint, draft, onChange, error }: FieldsProps & { error: string | undefined }) {
  const { say, nameOf } = useSay();
  const { data: all = [] } = useQuery(organisationsQuery);
  const suggested = complaint.suggestedOrganisations;
  const isSuggested = new Set(suggested.map(({ id }) => id));
  const others = all.filter(({ id, isActive }) => isActive && id !== complaint.organisation.id && !isSuggested.has(id));
  const item = (organisation: { id: string; name: { th: string; en: string } }) => ({
    value: organisation.id,
    label: nameOf(organisation.name),
  });
  return (
    <Select
      label={say("consoleComplaint.form.organisation")}
      placeholder={say("consoleComplaint.form.organisationSearch")}
      data={[
        { group: say("consoleComplaint.form.suggested"), items: suggested.map(item) },
        { group: say("consoleComplaint.form.others"), items: others.map(item) },
      ].filter(({ items }) => items.length > 0)}
      value={draft.organisationId}
      onChange={(organisationId) => onChange({ organisationId })}
      error={error}
      searchable
      autoFocus
      nothingFoundMessage={say("consoleComplaint.form.noOrganisation")}
    />
  );
}
