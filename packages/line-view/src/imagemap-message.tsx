import type { CSSProperties } from "react";
import type { LineAction } from "./action.ts";
import { markBroken } from "./mark-broken.ts";
import type { ImagemapAction, ImagemapArea, ImagemapVideo, LineMessageObject } from "./message-object.ts";
import { safeMediaUrl } from "./safe-url.ts";
import { TapCover } from "./tap-cover.tsx";
import { VideoMessage } from "./video-message.tsx";

/** A picture with tappable areas, a film in one of them perhaps; LINE asks for the picture at `baseUrl/{width}`. */
export function ImagemapMessage({ message }: { message: LineMessageObject }) {
  const { baseUrl, video, altText = "" } = message;
  const width = message.baseSize?.width ?? 1040;
  const height = message.baseSize?.height ?? 1040;
  return (
    <div className="lv-imagemap" style={{ aspectRatio: `${width} / ${height}` }}>
      <img src={safeMediaUrl(baseUrl && `${baseUrl}/700`)} alt={altText} onError={markBroken} />
      {video?.area && (
        <div className="lv-area" style={placeArea(video.area, width, height)}>
          <VideoMessage film={filmOf(video, video.area)} />
        </div>
      )}
      {message.actions?.map((action) => (
        <div key={JSON.stringify(action.area)} className="lv-area" style={placeArea(action.area, width, height)}>
          <TapCover action={asAction(action)} name={altText} />
        </div>
      ))}
    </div>
  );
}

function placeArea(area: ImagemapArea | undefined, width: number, height: number): CSSProperties {
  return {
    left: `${((area?.x ?? 0) / width) * 100}%`,
    top: `${((area?.y ?? 0) / height) * 100}%`,
    width: `${((area?.width ?? 0) / width) * 100}%`,
    height: `${((area?.height ?? 0) / height) * 100}%`,
  };
}

function filmOf({ originalContentUrl, previewImageUrl, externalLink }: ImagemapVideo, area: ImagemapArea) {
  const { linkUri, label } = externalLink ?? {};
  return {
    url: originalContentUrl,
    preview: previewImageUrl,
    aspectRatio: `${area.width} / ${area.height}`,
    ...(linkUri && { after: { type: "uri", uri: linkUri, ...(label && { label }) } }),
  };
}

function asAction({ area: _area, linkUri, ...action }: ImagemapAction): LineAction {
  return linkUri ? { ...action, uri: linkUri } : action;
}
