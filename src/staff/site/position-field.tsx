import { useState } from 'react'
import type { Position } from '@contract/site/schema'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { NumberField } from '@/components/number-field'
import { locateOnce, type NoPosition } from '@/platform/locate'
import './pair.scss'
import { View } from '@tarojs/components'

/** A metre is the fifth digit; a sixth would only look exact. */
const DIGITS = 5

interface Props {
  value: Position | null
  onChange: (value: Position | null) => void
}

const rounded = (degrees: number) => Number(degrees.toFixed(DIGITS))

const sentences: Record<NoPosition['refused'], string> = {
  off: '这个小程序没有开通定位，请手工填写',
  denied: '您没有允许定位，请手工填写',
  unavailable: '没有取到位置，请到室外再试，或者手工填写',
}

/** Where the site is, for the map and for telling whether a check-in was near: by standing there, or by hand. */
export function PositionField({ value, onChange }: Props) {
  const [half, setHalf] = useState<Partial<Position>>(value ?? {})
  const [problem, setProblem] = useState<string>()
  const set = (next: Partial<Position>) => {
    setHalf(next)
    onChange(next.lat === undefined || next.lng === undefined ? null : { lat: next.lat, lng: next.lng })
  }
  const locate = async () => {
    const found = await locateOnce()
    setProblem('refused' in found ? sentences[found.refused] : undefined)
    if (!('refused' in found)) set({ lat: rounded(found.lat), lng: rounded(found.lng) })
  }
  return (
    <Field label="地图位置" optional hint="站在站点门口取，群众好找，签到也能核对远近" error={problem}>
      <View className="site__pair">
        <NumberField
          label="纬度"
          decimals={DIGITS}
          value={half.lat}
          onChange={(lat) => set({ ...half, lat })}
        />
        <NumberField
          label="经度"
          decimals={DIGITS}
          value={half.lng}
          onChange={(lng) => set({ ...half, lng })}
        />
      </View>
      <Button kind="secondary" icon="pin" onTap={locate}>
        用我现在的位置
      </Button>
    </Field>
  )
}
