import { useEffect, useState } from 'react'
import type * as z from 'zod'
import type { Paper } from '@contract/aid/schema'
import type { RemoveItemPaper, UploadItem } from '@contract/supplement/acts'
import { ITEM_PHOTOS_MAX } from '@contract/supplement/item'
import { failureOf } from '@/api/failure'
import { PhotoPicker } from '@/components/photo-picker'
import { toast } from '@/components/talk'
import { newId } from '@/platform/new-id'
import { forgetPictures } from '@/platform/paper-picture'
import { sendOnce } from '@/state/send-once'

/** A clear point: drawn while the picture itself is on its way. */
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** By which way photos come and go: on a phone of one's own, or at a counter. */
export interface PhotoWays {
  /** Pictures in the order asked for; undefined while they come. */
  usePictures: (applicationId: string, paperIds: string[]) => (string | undefined)[]
  upload: (input: z.input<typeof UploadItem>) => Promise<Paper>
  remove: (input: z.input<typeof RemoveItemPaper>) => Promise<void>
}

interface Props {
  applicationId: string
  item: { code: string; name: string; help: string; papers: Paper[] }
  ways: PhotoWays
  error?: string
}

/** Photos of one paper that is waited for: each is kept by the centre as soon as it is sent. */
export function ItemPhotos({ applicationId, item, ways, error }: Props) {
  const [taken, setTaken] = useState<Record<string, string>>({})
  const elsewhere = item.papers.filter(({ id }) => !taken[id]).map(({ id }) => id)
  const pictures = ways.usePictures(applicationId, elsewhere)
  useEffect(() => forgetPictures, [])
  const remove = async (paperId: string) => {
    try {
      await sendOnce((requestId) => ways.remove({ requestId, applicationId, paperId }), newId())
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  return (
    <PhotoPicker
      label={item.name}
      hint={item.help}
      max={ITEM_PHOTOS_MAX}
      error={error}
      photos={item.papers.map(({ id }) => ({
        id,
        src: taken[id] ?? pictures[elsewhere.indexOf(id)] ?? BLANK,
      }))}
      send={async ({ base64, requestId }) => {
        // the id of the act is the id of the paper: a repeat makes no second one
        const paper = { id: requestId, applicationId, code: item.code, content: base64 }
        return (await ways.upload({ requestId, ...paper })).id
      }}
      onAdd={({ id, src }) => setTaken((known) => ({ ...known, [id]: src }))}
      onRemove={(paperId) => void remove(paperId)}
    />
  )
}
