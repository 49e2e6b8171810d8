import { useEffect, useState } from 'react'
import { fetchVolume } from '@/api/closing'
import { failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { toast } from '@/components/talk'
import { forgetPictures, showPdf } from '@/platform/paper-picture'

/** Fetches a volume part by part and opens it; the server keeps a trace of who looked. */
export function OpenVolume({ id }: { id: string }) {
  const [progress, setProgress] = useState<string>()
  useEffect(() => forgetPictures, [])
  const look = async () => {
    try {
      const { content } = await fetchVolume(id, (fetched, parts) => setProgress(`${fetched}/${parts}`))
      await showPdf(`volume-${id}`, `data:application/pdf;base64,${content}`)
    } catch (error) {
      toast(failureOf(error).message)
    } finally {
      setProgress(undefined)
    }
  }
  return (
    <Button
      kind="secondary"
      icon="file"
      busy={progress !== undefined}
      busyText={`正在取卷宗 ${progress ?? ''}`}
      onTap={look}
    >
      打开卷宗
    </Button>
  )
}
