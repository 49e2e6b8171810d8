import { useEffect, useState } from 'react'
import { Image, View } from '@tarojs/components'
import { failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { Press } from '@/components/press'
import { toast } from '@/components/talk'
import { forgetPictures, pictureSource, showLarge } from '@/platform/paper-picture'
import './photos.scss'

interface Props {
  ids: readonly string[]
  /** Fetches one photo as a data URL; called when they are asked for and not before. */
  open: (id: string) => Promise<{ src: string }>
}

/** Photos that prove something: brought when asked for, each as large as the screen at a tap. */
export function Photos({ ids, open }: Props) {
  const [sources, setSources] = useState<Record<string, string>>({})
  useEffect(() => forgetPictures, [])
  if (ids.length === 0) return null

  const look = async () => {
    try {
      // one after the other: a village network carries one photo at a time
      for (const id of ids) {
        const { src } = await open(id)
        setSources((known) => ({ ...known, [id]: pictureSource(id, src) }))
      }
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  const shown = ids.filter((id) => sources[id])
  return (
    <>
      {shown.length < ids.length && (
        <Button kind="quiet" block={false} icon="camera" onTap={look}>
          {`看照片（${ids.length}张）`}
        </Button>
      )}
      {shown.length > 0 && (
        <View className="photos">
          {shown.map((id, index) => (
            <Press
              key={id}
              className="photos__one"
              label={`放大看第${index + 1}张`}
              onTap={() => void showLarge(sources[id]!)}
            >
              <Image
                className="photos__image"
                src={sources[id]!}
                mode="aspectFill"
                aria-label={`第${index + 1}张照片`}
              />
            </Press>
          ))}
        </View>
      )}
    </>
  )
}
