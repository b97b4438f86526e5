import { ActionContext, type OnAction } from "./action.ts";
import { AudioMessage } from "./audio-message.tsx";
import { FileMessage } from "./file-message.tsx";
import { FlexMessage } from "./flex/flex-message.tsx";
import { ImageMessage } from "./image-message.tsx";
import { ImagemapMessage } from "./imagemap-message.tsx";
import { LocationMessage } from "./location-message.tsx";
import type { LineMessageObject } from "./message-object.ts";
import { StickerMessage } from "./sticker-message.tsx";
import { TemplateMessage } from "./template/template-message.tsx";
import { TextMessage } from "./text-message.tsx";
import { UnsupportedMessage } from "./unsupported-message.tsx";
import { VideoMessage } from "./video-message.tsx";

export type LineMessageProps = {
  message: LineMessageObject;
  onAction?: OnAction | undefined;
  onOpenPicture?: ((url: string) => void) | undefined;
};

/** Draws one LINE message object as a phone shows it, without the row around it (see ChatRow). Types it does not know get a modest bubble. */
export function LineMessage({ message, onAction, onOpenPicture }: LineMessageProps) {
  return <ActionContext value={onAction}>{drawMessage(message, onOpenPicture)}</ActionContext>;
}

function drawMessage(message: LineMessageObject, onOpenPicture: LineMessageProps["onOpenPicture"]) {
  switch (message.type) {
    case "text":
    case "textV2":
      return <TextMessage message={message} />;
    case "image":
      return (
        <ImageMessage
          picture={{ preview: message.previewImageUrl, original: message.originalContentUrl }}
          onOpen={onOpenPicture}
        />
      );
    case "video":
      return <VideoMessage film={{ url: message.originalContentUrl, preview: message.previewImageUrl }} />;
    case "audio":
      return <AudioMessage url={message.originalContentUrl} />;
    case "file":
      return <FileMessage fileName={message.fileName} fileSize={message.fileSize} />;
    case "location": {
      const { latitude, longitude, title, address } = message;
      if (latitude === undefined || longitude === undefined) break;
      return <LocationMessage place={{ latitude, longitude, ...(title && { title }), ...(address && { address }) }} />;
    }
    case "sticker":
      return <StickerMessage stickerId={message.stickerId ?? ""} />;
    case "imagemap":
      return <ImagemapMessage message={message} />;
    case "template":
      if (message.template) return <TemplateMessage template={message.template} altText={message.altText} />;
      break;
    case "flex":
      if (message.contents) return <FlexMessage contents={message.contents} altText={message.altText} />;
      break;
  }
  return <UnsupportedMessage type={message.type} altText={message.altText} />;
}
