import { Select } from "@mantine/core";
import { PlaceMap } from "@paknam/ui/map";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { shapesQuery, useProvince } from "../session/queries.ts";
import classes from "./act-dock.module.css";
import type { FieldsProps } from "./fields-props.ts";

/** Another category, another sub-district, another point: whichever was wrong. */
export function CorrectFields({ complaint, draft, onChange, error }: FieldsProps & { error: string | undefined }) {
  const { say, language, nameOf } = useSay();
  const province = useProvince();
  const { data: shapes } = useQuery(shapesQuery);
  const likely = new Set(complaint.suggestedCategories);
  const categories = province.categories.toSorted(
    (one, other) => Number(likely.has(other.key)) - Number(likely.has(one.key)),
  );
  const pin = draft.point ?? complaint.point;
  return (
    <>
      <div className={classes.two}>
        <Select
          label={say("consoleComplaint.form.category")}
          data={categories.map(({ key, name }) => ({ value: key, label: nameOf(name) }))}
          value={draft.category ?? complaint.category}
          onChange={(category) => onChange({ category })}
          error={error}
          searchable
          allowDeselect={false}
          autoFocus
        />
        <Select
          label={say("consoleComplaint.form.area")}
          placeholder={say("console.inbox.noArea")}
          data={province.subDistricts.map(({ code, name, district }) => ({
            value: code,
            label: district ? `${nameOf(name)} · ${nameOf(district)}` : nameOf(name),
          }))}
          value={draft.areaCode ?? complaint.area?.code ?? null}
          onChange={(areaCode) => onChange({ areaCode })}
          searchable
          allowDeselect={false}
        />
      </div>
      <div>
        <PlaceMap
          className={classes.pinMap ?? ""}
          label={say("consoleComplaint.form.movePin")}
          language={language}
          box={province.box}
          shapes={shapes}
          pin={pin}
          onPinMove={(point) => onChange({ point })}
        />
        <small>{say("consoleComplaint.form.movePin")}</small>
      </div>
    </>
  );
}
