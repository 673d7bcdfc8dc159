import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { SITE_NAME } from "@/words/ground/site-name";
import { lead, title } from "@/words/site/share-picture";

/** In pixels, as https://ogp.me asks. */
export const shareSize = { width: 1200, height: 630 };

/** @param drawing a file of `public/`; `aspect` is its width by its height */
export async function sharePicture(drawing: string, aspect: number): Promise<ImageResponse> {
  const svg = await readFile(path.join(process.cwd(), "public", drawing), "base64");
  const { height } = shareSize;
  return new ImageResponse(
    <div style={{ display: "flex", width: "100%", height: "100%", background: "#faf7f1" }}>
      <div style={{ display: "flex", justifyContent: "flex-end", width: 630, overflow: "hidden" }}>
        <img
          src={`data:image/svg+xml;base64,${svg}`}
          alt=""
          width={height * aspect}
          height={height}
          style={{ flexShrink: 0 }}
        />
      </div>
      <div style={column}>
        <div style={{ display: "flex", alignItems: "center", gap: 18, fontSize: 40 }}>
          <svg width="60" height="60" viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="9" fill="#1f5b46" />
            <path d="M10 26V14a6 6 0 0 1 12 0v12h-3.4l-1.2-8h-2.8l-1.2 8z" fill="#fbf8f2" />
          </svg>
          {SITE_NAME}
        </div>
        <div style={{ display: "flex", flexDirection: "column", gap: 20 }}>
          <div style={{ fontSize: 66, lineHeight: 1.08, letterSpacing: -2 }}>{title}</div>
          <div style={{ fontSize: 34, color: "#59625c" }}>{lead}</div>
        </div>
      </div>
    </div>,
    shareSize,
  );
}

// The renderer knows no classes and no variables: these are the light theme's ink and paper.
const column = {
  display: "flex",
  flexDirection: "column",
  justifyContent: "space-between",
  flex: 1,
  padding: "60px 56px 64px",
  color: "#1e2823",
} as const;
