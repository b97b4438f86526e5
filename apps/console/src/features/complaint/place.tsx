import type { OfficerComplaint } from "@paknam/contract";
import { boxOfArea, PlaceMap } from "@paknam/ui/map";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { shapesQuery, useProvince } from "../session/queries.ts";
import classes from "./complaint.module.css";

/** Where: in words and on the map. */
export function Place({ complaint }: { complaint: OfficerComplaint }) {
  const { say, language, nameOf } = useSay();
  const province = useProvince();
  const { data: shapes } = useQuery(shapesQuery);
  const { area, point, placeText } = complaint;
  const where = area
    ? [nameOf(area.name), area.district ? nameOf(area.district) : null].filter((name) => name !== null).join(" · ")
    : say("console.inbox.noArea");
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        {say("consoleComplaint.place")}
        <small>
          {where} ({say(`consoleComplaint.areaSource.${complaint.areaSource}`)})
        </small>
      </h2>
      <p className={placeText ? undefined : classes.quiet} style={{ margin: 0 }}>
        {placeText ?? say(point ? "consoleComplaint.noPlace" : "consoleComplaint.noPoint")}
      </p>
      <PlaceMap
        className={classes.map ?? ""}
        label={say("consoleComplaint.map")}
        language={language}
        box={boxOfArea(shapes, area?.code) ?? province.box}
        shapes={shapes}
        pin={point}
        areaCode={area?.code ?? null}
      />
    </section>
  );
}
