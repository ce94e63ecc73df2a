import { lazy, Suspense, useState } from "react"
import type { LabelingTask } from "../../task.ts"

const ImageViewer = lazy(() => import("./image-viewer.tsx"))

type PromptImage = NonNullable<LabelingTask["messages"][number]["images"]>[number]

/** The images of a message, small; each opens where it can be enlarged and moved. */
export function PromptImages({ images }: { readonly images: readonly PromptImage[] }) {
  const [shown, setShown] = useState<PromptImage>()
  return (
    <>
      <ul aria-label="Images" className="mt-2 flex flex-wrap gap-2">
        {images.map((image) => (
          <li key={image.id}>
            <button
              type="button"
              aria-label={`Enlarge the image: ${image.name}`}
              className="flex max-w-48 flex-col rounded-md border border-control bg-surface p-1 text-xs text-muted hover:bg-hover"
              onClick={() => setShown(image)}
            >
              <img src={imageAddress(image)} alt="" className="max-h-32 rounded-sm object-contain" />
              <span className="truncate px-1 pt-1">{image.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <Suspense>
          <ImageViewer name={shown.name} address={imageAddress(shown)} onClose={() => setShown(undefined)} />
        </Suspense>
      )}
    </>
  )
}

const imageAddress = ({ id }: PromptImage) => `/api/images/${id}`
