import { useState } from 'react'
import type { LawyerCase } from '@contract/casework/schema'
import type { CaseStage } from '@contract/casework/stages'
import { addCasePaper, removeCasePaper } from '@/api/casework'
import { failureOf } from '@/api/failure'
import { PhotoPicker, type Photo } from '@/components/photo-picker'
import { toast } from '@/components/talk'
import { newId } from '@/platform/new-id'
import { sendOnce } from '@/state/send-once'

interface Props {
  it: LawyerCase
  stage: CaseStage
  code: string
  label: string
  hint?: string
  error?: string
}

/** Photos of one paper of the file, each sent by itself; those taken on this visit can be taken out again here. */
export function PaperPhotos({ it, stage, code, ...field }: Props) {
  const [taken, setTaken] = useState<Photo[]>([])
  const remove = async (paperId: string) => {
    try {
      await sendOnce((requestId) => removeCasePaper({ requestId, applicationId: it.id, paperId }), newId())
      setTaken((photos) => photos.filter(({ id }) => id !== paperId))
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  return (
    <PhotoPicker
      {...field}
      max={30}
      photos={taken}
      send={async ({ base64, requestId }) => {
        // the id of the act is the id of the paper: a repeat makes no second one
        const paper = { id: requestId, applicationId: it.id, stage, code, content: base64 }
        return (await addCasePaper({ requestId, ...paper })).id
      }}
      onAdd={(photo) => setTaken((photos) => [...photos, photo])}
      onRemove={(paperId) => void remove(paperId)}
    />
  )
}
