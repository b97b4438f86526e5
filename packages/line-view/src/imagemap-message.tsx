import type { LineAction } from "./action.ts";
import type { ImagemapAction, LineMessageObject } from "./message-object.ts";
import { safeMediaUrl } from "./safe-url.ts";
import { TapCover } from "./tap-cover.tsx";

/** A picture with tappable areas; LINE asks for it at `baseUrl/{width}`. */
export function ImagemapMessage({ message }: { message: LineMessageObject }) {
  const width = message.baseSize?.width ?? 1040;
  const height = message.baseSize?.height ?? 1040;
  return (
    <div className="lv-imagemap" style={{ aspectRatio: `${width} / ${height}` }}>
      <img src={safeMediaUrl(message.baseUrl && `${message.baseUrl}/700`)} alt={message.altText ?? ""} />
      {message.actions?.map((action) => (
        <div key={JSON.stringify(action.area)} className="lv-area" style={placeArea(action, width, height)}>
          <TapCover action={asAction(action)} name={message.altText ?? ""} />
        </div>
      ))}
    </div>
  );
}

function placeArea({ area }: ImagemapAction, width: number, height: number) {
  return {
    left: `${((area?.x ?? 0) / width) * 100}%`,
    top: `${((area?.y ?? 0) / height) * 100}%`,
    width: `${((area?.width ?? 0) / width) * 100}%`,
    height: `${((area?.height ?? 0) / height) * 100}%`,
  };
}

function asAction({ area: _area, linkUri, ...action }: ImagemapAction): LineAction {
  return linkUri ? { ...action, uri: linkUri } : action;
}
