import { useState } from "react";
import { type LineAction, useAction } from "./action.ts";
import { markBroken } from "./mark-broken.ts";
import { safeMediaUrl } from "./safe-url.ts";
import { useLineViewWords } from "./words.ts";

export type Film = {
  url: string | undefined;
  preview: string | undefined;
  aspectRatio?: string | undefined;
  /** A link that is offered once the film has ended. */
  after?: LineAction | undefined;
};

/** A film: its preview with a play mark, then the film itself once asked for, then the link it ends with. */
export function VideoMessage({ film }: { film: Film }) {
  const words = useLineViewWords();
  const onAction = useAction();
  const [state, setState] = useState<"waiting" | "playing" | "ended">("waiting");
  const url = safeMediaUrl(film.url);
  const preview = safeMediaUrl(film.preview);
  const style = { aspectRatio: film.aspectRatio ?? "16 / 9" };
  const { after } = film;
  if (state === "playing" && url) {
    return (
      <video
        className="lv-video"
        style={style}
        src={url}
        poster={preview}
        controls
        autoPlay
        onEnded={() => setState("ended")}
        onError={() => setState("ended")}
      >
        <track kind="captions" />
      </video>
    );
  }
  return (
    <div className="lv-video" style={style}>
      {preview && <img src={preview} alt="" onError={markBroken} />}
      <button
        type="button"
        className="lv-cover"
        aria-label={words.playVideo}
        onClick={() => setState(url ? "playing" : "ended")}
      />
      <span className="lv-play" aria-hidden="true" />
      {after && state === "ended" && (
        <button type="button" className="lv-video-after" onClick={() => onAction(after)}>
          {after.label || words.more}
        </button>
      )}
    </div>
  );
}
