import type { MapPoint } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { CategoryIcon, StateBadge } from "@paknam/ui";
import { IconX } from "@tabler/icons-react";
import { areaInWords } from "../complaint-form/place-from-answer.ts";
import { useProvince } from "../door/use-province.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./map.module.css";

/** What everybody may know of one point: kind, state, sub-district, how many, since when. Nobody's words, photo or name. */
export function PointCard({ point, onClose }: { point: MapPoint; onClose: () => void }) {
  const words = useWords();
  const { say, nameOf, language } = words;
  const { categories, subDistricts } = useProvince();
  const category = categories.find(({ key }) => key === point.category);
  const area = subDistricts.find(({ code }) => code === point.areaCode);
  return (
    <section className={css.card} aria-live="polite">
      <button type="button" className={css.closeCard} onClick={onClose} aria-label={say("common.close")}>
        <IconX size={20} aria-hidden />
      </button>
      <h2>
        <CategoryIcon name={category?.icon ?? ""} size={22} />
        {category ? nameOf(category.name) : say("citizen.story.complaint")}
      </h2>
      <StateBadge state={point.state} language={language} />
      {area && <p>{areaInWords(area, words)}</p>}
      <p className={css.note}>
        {point.count > 1 && `${say("citizen.map.total", { total: point.count })} · `}
        {say("citizen.map.latest", { date: formatDate(new Date(point.latest), language) })}
      </p>
    </section>
  );
}
