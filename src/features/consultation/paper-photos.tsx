import { useState } from 'react'
import { Image } from '@tarojs/components'
import { failureOf } from '@/api/failure'
import { Button } from '@/components/button'
import { toast } from '@/components/talk'

interface Props {
  photoIds: readonly string[]
  look: (photoId: string) => Promise<string>
}

/** Photos of the paper a record was written from, each asked for by name: in an office every look leaves a trace. */
export const PaperPhotos = ({ photoIds, look }: Props) => (
  <>
    {photoIds.map((photoId, index) => (
      <Photo key={photoId} look={() => look(photoId)} at={index + 1} />
    ))}
  </>
)

function Photo({ look, at }: { look: () => Promise<string>; at: number }) {
  const [src, setSrc] = useState<string>()
  const show = async () => {
    try {
      setSrc(await look())
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  if (src) return <Image src={src} mode="widthFix" aria-label={`纸质登记第${at}张`} />
  return (
    <Button kind="secondary" icon="camera" onTap={show}>
      {`看纸质登记第${at}张`}
    </Button>
  )
}
