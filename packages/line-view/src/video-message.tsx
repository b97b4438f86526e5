import { useState } from "react";
import { safeMediaUrl } from "./safe-url.ts";
import { useLineViewWords } from "./words.ts";

export type Film = { url: string | undefined; preview: string | undefined; aspectRatio?: string | undefined };

/** A film: its preview with a play mark, then the film itself once asked for. */
export function VideoMessage({ film }: { film: Film }) {
  const words = useLineViewWords();
  const [isPlaying, setPlaying] = useState(false);
  const url = safeMediaUrl(film.url);
  const preview = safeMediaUrl(film.preview);
  const style = { aspectRatio: film.aspectRatio ?? "16 / 9" };
  if (isPlaying && url) {
    return (
      <video className="lv-video" style={style} src={url} poster={preview} controls autoPlay>
        <track kind="captions" />
      </video>
    );
  }
  return (
    <button
      type="button"
      className="lv-video"
      style={style}
      aria-label={words.playVideo}
      onClick={() => setPlaying(true)}
    >
      {preview && <img src={preview} alt="" />}
      <span className="lv-play" aria-hidden="true" />
    </button>
  );
}
