import { useEffect, useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { newId } from '@/platform/new-id'
import { Button } from '../button'
import { Field, type FieldProps } from '../field'
import { Pane } from './pane'
import { type Dot, dotAt, draw, type Stroke } from './strokes'
import { paint, type Surface, surfaceOf } from './surface'
import './signature.scss'

interface Props extends Omit<FieldProps, 'optional'> {
  strokes: Stroke[]
  /** After each stroke, and with [] after 清除. */
  onChange: (strokes: Stroke[]) => void
}

/** A box to sign in with a finger (or the mouse). The page does not scroll while one draws. */
export function SignaturePad({ strokes, onChange, ...field }: Props) {
  const [id] = useState(() => `signature-${newId().slice(0, 8)}`)
  const surface = useRef<Surface>()
  const ink = useRef(strokes)
  const startedAt = useRef<number>()

  // Strokes changed from outside: a draft restored or discarded. One's own drawing is on the canvas already.
  useEffect(() => {
    if (ink.current === strokes && surface.current) return
    ink.current = strokes
    let gone = false
    const show = async (tries: number) => {
      surface.current ??= await surfaceOf(id)
      if (surface.current) paint(surface.current, ink.current)
      // The view layer may come after the logic layer, by a few frames on an old phone.
      else if (!gone && tries > 0) setTimeout(() => void show(tries - 1), 100)
    }
    void show(20)
    return () => {
      gone = true
    }
  }, [id, strokes])

  const put = (next: Stroke[]) => {
    ink.current = next
    if (surface.current) paint(surface.current, next)
  }
  const dot = (x: number, y: number): Dot => {
    startedAt.current ??= Date.now() - (ink.current.flat().pop()?.[2] ?? 0)
    return dotAt(x, y, surface.current!, Date.now() - startedAt.current)
  }

  return (
    <Field {...field}>
      <View className="c-signature">
        {strokes.length === 0 && <Text className="c-signature__ask">请在框内签名</Text>}
        <Pane
          id={id}
          label={`${field.label}，请在框内签名`}
          onDown={(x, y) => surface.current && put([...ink.current, [dot(x, y)]])}
          onMove={(x, y) => surface.current && put(draw(ink.current, dot(x, y)))}
          onUp={() => onChange(ink.current)}
        />
      </View>
      <View className="c-signature__below">
        <Text className="c-signature__hint">用手指写上您的姓名</Text>
        <Button
          kind="quiet"
          block={false}
          icon="trash"
          disabled={strokes.length === 0}
          onTap={() => {
            startedAt.current = undefined
            put([])
            onChange([])
          }}
        >
          清除重写
        </Button>
      </View>
    </Field>
  )
}
