import { markBroken } from "../mark-broken.ts";
import type { TemplateColumn } from "../message-object.ts";
import { safeMediaUrl } from "../safe-url.ts";
import { TapCover } from "../tap-cover.tsx";

/** One picture of an image carousel; its action's label lies over its foot. */
export function ImageColumn({ column }: { column: TemplateColumn }) {
  return (
    <div className="lv-image-column">
      <img src={safeMediaUrl(column.imageUrl)} alt="" onError={markBroken} />
      {column.action?.label && <span>{column.action.label}</span>}
      <TapCover action={column.action} name="" />
    </div>
  );
}
