import { type Category, province } from "@paknam/contract";
import { CategoryIcon } from "@paknam/ui";
import { IconDots } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../door/call.ts";
import { useProvince } from "../door/use-province.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { useSettled } from "../parts/use-settled.ts";
import { useWords } from "../shell/language.tsx";
import css from "./category.module.css";
import { groupCategories, offeredCategories } from "./offered-categories.ts";

const SETTLE_MS = 450;
const ENOUGH_CHARACTERS = 4;

export type CategoryChoiceProps = {
  text: string;
  chosen: string | null;
  onChoose: (key: string) => void;
  isMissing: boolean;
};

/** The three likeliest kinds of matter as taps, and all of them by group behind "others". Typing needs no connection; only the offer does. */
export function CategoryChoice({ text, chosen, onChoose, isMissing }: CategoryChoiceProps) {
  const { say } = useWords();
  const { categories } = useProvince();
  const [isOpen, setOpen] = useState(false);
  const settled = useSettled(text.trim(), SETTLE_MS);
  const suggestion = useQuery({
    queryKey: ["suggest-categories", settled],
    queryFn: () => call(province.suggestCategories, { body: { text: settled.slice(0, 5000) } }),
    enabled: settled.length >= ENOUGH_CHARACTERS,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const offered = offeredCategories(categories, suggestion.data?.categories ?? [], chosen);
  const choose = (key: string) => {
    onChoose(key);
    setOpen(false);
  };
  return (
    <fieldset className={css.choice} aria-describedby={isMissing ? "category-missing" : undefined}>
      <legend>{say("citizen.form.category.title")}</legend>
      {offered.length === 0 && <p className={css.hint}>{say("citizen.form.category.hint")}</p>}
      <div className={css.taps} aria-live="polite">
        {offered.map((category) => (
          <Tap key={category.key} category={category} isChosen={category.key === chosen} onChoose={choose} />
        ))}
        <button type="button" className={css.tap} onClick={() => setOpen(true)}>
          <IconDots size={22} aria-hidden />
          {say("citizen.form.category.others")}
        </button>
      </div>
      {isMissing && (
        <p id="category-missing" className={css.missing} role="alert">
          {say("citizen.form.missing.category")}
        </p>
      )}
      {isOpen && (
        <Sheet title={say("citizen.form.category.title")} onClose={() => setOpen(false)}>
          {groupCategories(categories).map(([group, members]) => (
            <section key={group} className={css.group}>
              <h3>{say(`citizen.groups.${group}`)}</h3>
              <div className={css.taps}>
                {members.map((category) => (
                  <Tap key={category.key} category={category} isChosen={category.key === chosen} onChoose={choose} />
                ))}
              </div>
            </section>
          ))}
        </Sheet>
      )}
    </fieldset>
  );
}

function Tap(props: { category: Category; isChosen: boolean; onChoose: (key: string) => void }) {
  const { category, isChosen } = props;
  const { nameOf } = useWords();
  return (
    <button type="button" className={css.tap} aria-pressed={isChosen} onClick={() => props.onChoose(category.key)}>
      <CategoryIcon name={category.icon} size={22} />
      {nameOf(category.name)}
    </button>
  );
}
