import { useState } from 'react'
import { Image, Text, View } from '@tarojs/components'
import { failureOf } from '@/api/failure'
import { newId } from '@/platform/new-id'
import { pickPhotos } from '@/platform/pick-photos'
import { shrinkPhoto } from '@/platform/shrink-photo'
import { sendOnce } from '@/state/send-once'
import { Field, type FieldProps } from './field'
import { Icon } from './icon'
import { Press } from './press'
import './photo-picker.scss'

/** A photo the server keeps. `src`: something `<Image>` can draw (the local path, or a URL from the server). */
export interface Photo {
  id: string
  src: string
}

interface Pending {
  key: string
  src: string
  /** The same however often it is tried. */
  requestId: string
  /** What went wrong; undefined while it is on its way. */
  problem?: string
}

interface Props extends FieldProps {
  photos: readonly Photo[]
  /** Most photos, sent and on their way together. */
  max?: number
  /** Sends one photo (base64, at most 1.2 MB) and answers with its id. Called again with the same `requestId`. */
  send: (photo: { base64: string; requestId: string }) => Promise<string>
  onAdd: (photo: Photo) => void
  onRemove: (id: string) => void
}

/** Takes or chooses photos, makes them small, sends each on its own and shows how far it is. */
export function PhotoPicker({ photos, max = 9, send, onAdd, onRemove, ...field }: Props) {
  const [pending, setPending] = useState<Pending[]>([])
  const drop = (key: string) => setPending((all) => all.filter((photo) => photo.key !== key))
  const tell = (key: string, problem?: string) =>
    setPending((all) => all.map((photo) => (photo.key === key ? { ...photo, problem } : photo)))

  const deliver = async ({ key, src, requestId }: Pending) => {
    tell(key)
    const base64 = await shrinkPhoto(src)
    if (!base64) return tell(key, '这张打不开，请换一张')
    try {
      const id = await sendOnce((requestId) => send({ base64, requestId }), requestId)
      drop(key)
      onAdd({ id, src })
    } catch (error) {
      tell(key, failureOf(error).message)
    }
  }
  const free = max - photos.length - pending.length
  const pick = async () => {
    const added = (await pickPhotos(free)).map((src) => ({ key: newId(), src, requestId: newId() }))
    setPending((all) => [...all, ...added])
    // One after the other: a village network carries one photo at a time.
    for (const photo of added) await deliver(photo)
  }

  return (
    <Field {...field}>
      <View className="c-photos">
        {photos.map(({ id, src }, index) => (
          <View key={id} className="c-photos__photo">
            <Image
              className="c-photos__image"
              src={src}
              mode="aspectFill"
              aria-label={`${field.label}第${index + 1}张`}
            />
            <Remove label={`删除第${index + 1}张`} onTap={() => onRemove(id)} />
          </View>
        ))}
        {pending.map((photo) => (
          <View key={photo.key} className="c-photos__photo">
            <Image className="c-photos__image" src={photo.src} mode="aspectFill" />
            {photo.problem ? (
              <Press
                className="c-photos__veil"
                label={`${photo.problem}，点这里重试`}
                onTap={() => void deliver(photo)}
              >
                <Icon name="refresh" />
                <Text className="c-photos__word">重试</Text>
              </Press>
            ) : (
              <View className="c-photos__veil">
                <View className="c-photos__spinner" />
                <Text className="c-photos__word">上传中</Text>
              </View>
            )}
            {photo.problem && <Remove label="不要这张" onTap={() => drop(photo.key)} />}
          </View>
        ))}
        {free > 0 && (
          <Press
            className="c-photos__photo c-photos__add"
            label={`添加照片，还可以加${free}张`}
            onTap={() => void pick()}
          >
            <Icon name="camera" className="c-photos__camera" />
            <Text>拍照或选图</Text>
          </Press>
        )}
      </View>
      {pending.map(
        ({ key, problem }) =>
          problem && (
            <Text key={key} className="c-photos__problem">
              {problem}
            </Text>
          ),
      )}
      <Text className="c-photos__count">
        已传{photos.length}张，最多{max}张
      </Text>
    </Field>
  )
}

const Remove = ({ label, onTap }: { label: string; onTap: () => void }) => (
  <Press className="c-photos__remove" label={label} onTap={onTap}>
    <View className="c-photos__cross">
      <Icon name="close" className="c-photos__cross-sign" />
    </View>
  </Press>
)
