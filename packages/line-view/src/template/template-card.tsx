import { useAction } from "../action.ts";
import { colour } from "../flex/colour.ts";
import { markBroken } from "../mark-broken.ts";
import type { TemplateColumn } from "../message-object.ts";
import { nameAction } from "../name-action.ts";
import { safeMediaUrl } from "../safe-url.ts";
import { TapCover } from "../tap-cover.tsx";

export type TemplateCardProps = {
  column: TemplateColumn;
  isConfirm?: boolean;
  aspectRatio?: string | undefined;
  imageSize?: string | undefined;
};

/** One card of a template: picture, title, text, and its actions under one another (side by side for a question). */
export function TemplateCard({ column, isConfirm = false, aspectRatio, imageSize }: TemplateCardProps) {
  const onAction = useAction();
  const picture = safeMediaUrl(column.thumbnailImageUrl);
  return (
    <div className="lv-template">
      <div className="lv-template-words">
        <TapCover action={column.defaultAction} name={column.title ?? column.text ?? ""} />
        {picture && (
          <img
            src={picture}
            alt=""
            onError={markBroken}
            style={{
              aspectRatio: aspectRatio === "square" ? "1" : "1.51",
              objectFit: imageSize === "contain" ? "contain" : "cover",
              backgroundColor: colour(column.imageBackgroundColor),
            }}
          />
        )}
        {column.title && <strong>{column.title}</strong>}
        <p>{column.text}</p>
      </div>
      <div className="lv-template-actions" data-confirm={isConfirm}>
        {column.actions?.map((action) => (
          <button key={JSON.stringify(action)} type="button" onClick={() => onAction(action)}>
            {nameAction(action, "")}
          </button>
        ))}
      </div>
    </div>
  );
}
