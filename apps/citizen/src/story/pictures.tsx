import type { Picture } from "@paknam/contract";
import { useWords } from "../shell/language.tsx";
import css from "./story.module.css";

/** Small pictures that open large. */
export function Pictures({ pictures }: { pictures: readonly Picture[] }) {
  const { say } = useWords();
  if (pictures.length === 0) return null;
  return (
    <ul className={css.pictures}>
      {pictures.map(({ id, url, width, height }, index) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            <img
              src={url}
              alt={say("citizen.photos.one", { index: index + 1 })}
              loading="lazy"
              width={width ?? undefined}
              height={height ?? undefined}
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
