import { Button, Modal, Select } from "@mantine/core";
import { type Area, officer } from "@paknam/contract";
import { formatRelative } from "@paknam/thai";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone, tellFailed } from "../../parts/tell.ts";
import { useNow } from "../../parts/use-now.ts";
import { organisationsQuery } from "../organisations/queries.ts";
import { useCategory } from "../session/use-category.ts";
import { servingKeys } from "./queries.ts";
import classes from "./serving.module.css";
import { EVERY_CATEGORY, type Served } from "./who-serves.ts";

export type Cell = { area: Area; category: string; served: Served };

/** One cell: who serves now, who shall, or back to the wider rule. */
export function ServingDialog({ cell, onClose }: { cell: Cell; onClose: () => void }) {
  const { say, language, nameOf } = useSay();
  const { area, category, served } = cell;
  const categoryOf = useCategory();
  const now = useNow();
  const client = useQueryClient();
  const { data: organisations = [] } = useQuery(organisationsQuery);
  const [organisationId, setOrganisationId] = useState(served?.isOwn ? served.row.organisation.id : null);
  const change = useMutation({
    mutationFn: (chosen: string | null) =>
      call(officer.setServing, { body: { areaCode: area.code, category, organisationId: chosen } }),
    onSuccess: ({ rows }) => {
      client.setQueryData(servingKeys.all, rows);
      tellDone(say("consoleOffice.saved"));
      onClose();
    },
    onError: (error) => tellFailed(sentenceFor(language, error)),
  });
  const categoryName = category === EVERY_CATEGORY ? say("consoleOffice.serving.every") : categoryOf(category).name;
  const isWholeProvince = area.code.length === 2;
  const own = served?.isOwn ? served.row : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={say("consoleOffice.serving.change", {
        category: categoryName,
        area: isWholeProvince ? say("consoleOffice.serving.everyArea") : nameOf(area.name),
      })}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (organisationId) change.mutate(organisationId);
        }}
      >
        {served && <p>{say("consoleOffice.serving.now", { organisation: nameOf(served.row.organisation.name) })}</p>}
        {own && own.alternatives.length > 0 && (
          <p className={classes.quiet}>
            {say("consoleOffice.serving.alternatives", {
              names: own.alternatives.map(({ shortName }) => shortName).join(", "),
            })}
          </p>
        )}
        {own?.updatedBy && (
          <p className={classes.quiet}>
            {say("consoleOffice.serving.changedBy", {
              name: own.updatedBy,
              when: formatRelative(
                new Date(own.updatedAt),
                new Date(Math.max(now.getTime(), Date.parse(own.updatedAt))),
                language,
              ),
            })}
          </p>
        )}
        <Select
          label={say("consoleOffice.serving.organisation")}
          placeholder={say("consoleComplaint.form.organisationSearch")}
          data={organisations
            .filter(({ isActive }) => isActive)
            .map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
          value={organisationId}
          onChange={setOrganisationId}
          searchable
          allowDeselect={false}
          data-autofocus
        />
        <Button
          type="submit"
          loading={change.isPending}
          disabled={!organisationId || organisationId === own?.organisation.id}
        >
          {say("common.save")}
        </Button>
        {own && !(isWholeProvince && category === EVERY_CATEGORY) && (
          <Button variant="subtle" disabled={change.isPending} onClick={() => change.mutate(null)}>
            {say("consoleOffice.serving.remove")}
          </Button>
        )}
      </form>
    </Modal>
  );
}
