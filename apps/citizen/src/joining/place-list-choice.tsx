import type { Area } from "@paknam/contract";
import { useState } from "react";
import { useProvince } from "../door/use-province.tsx";
import { Field } from "../parts/field.tsx";
import { useWords } from "../shell/language.tsx";

/** District, then sub-district, from lists. */
export function PlaceListChoice({ onChoose }: { onChoose: (area: Area) => void }) {
  const { say, nameOf } = useWords();
  const { districts, subDistricts } = useProvince();
  const [districtCode, setDistrictCode] = useState("");
  const within = subDistricts.filter(({ code }) => districtCode !== "" && code.startsWith(districtCode));
  return (
    <>
      <Field label={say("joining.place.district")}>
        {(wiring) => (
          <select {...wiring} value={districtCode} onChange={(event) => setDistrictCode(event.target.value)}>
            <option value="">{say("joining.place.choose")}</option>
            {districts.map(({ code, name }) => (
              <option key={code} value={code}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say("joining.place.subDistrict")}>
        {(wiring) => (
          <select
            {...wiring}
            disabled={within.length === 0}
            value=""
            onChange={(event) => {
              const area = within.find(({ code }) => code === event.target.value);
              if (area) onChoose(area);
            }}
          >
            <option value="">{say("joining.place.choose")}</option>
            {within.map(({ code, name }) => (
              <option key={code} value={code}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
