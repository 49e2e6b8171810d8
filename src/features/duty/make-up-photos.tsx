import { useEffect, useState } from 'react'
import { Image, View } from '@tarojs/components'
import type { MakeUp } from '@contract/duty/make-up-schema'
import { failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { Press } from '@/components/press'
import { toast } from '@/components/talk'
import { forgetPictures, showLarge } from '@/platform/paper-picture'
import './make-up-photos.scss'

interface Props {
  makeUp: MakeUp
  /** Fetches one photo, ready to be drawn. */
  fetch: (id: string, photoId: string) => Promise<string>
}

/** Photos of a request. A look may leave a trace on the server, so none is fetched before it is asked for. */
export function MakeUpPhotos({ makeUp: { id, photoIds }, fetch }: Props) {
  const [open, setOpen] = useState<Record<string, string>>({})
  useEffect(() => forgetPictures, [])
  if (photoIds.length === 0) return null

  const look = async () => {
    try {
      for (const photoId of photoIds) {
        const src = await fetch(id, photoId)
        setOpen((known) => ({ ...known, [photoId]: src }))
      }
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  const shown = photoIds.filter((photoId) => open[photoId])
  return (
    <View className="make-up-photos">
      {shown.map((photoId, index) => (
        <Press
          key={photoId}
          className="make-up-photos__photo"
          label={`第${index + 1}张照片，点开看大图`}
          onTap={() => void showLarge(open[photoId]!)}
        >
          <Image className="make-up-photos__image" src={open[photoId]!} mode="aspectFill" />
        </Press>
      ))}
      {shown.length < photoIds.length && (
        <Button kind="secondary" icon="camera" busyText="正在打开" onTap={look}>
          {`看照片（${photoIds.length}张）`}
        </Button>
      )}
    </View>
  )
}
