import { VideoMessage } from "../video-message.tsx";
import type { FlexNode } from "./flex-node.ts";
import { aspectRatio } from "./sizes.ts";

/** The film of a hero block. */
export function FlexVideo({ node }: { node: FlexNode }) {
  return (
    <VideoMessage
      film={{ url: node.url, preview: node.previewUrl, aspectRatio: String(aspectRatio(node.aspectRatio)) }}
    />
  );
}
