import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { Place } from '@contract/duty/schema'
import { Tick } from '@/components/choice'
import { canLocate, locateOnce, type NoPosition } from '@/platform/locate'

const withoutPosition: Record<NoPosition['refused'], string> = {
  off: '这里用不了位置',
  denied: '没有允许使用位置',
  unavailable: '暂时取不到位置',
}

interface Props {
  place: Place | undefined
  /** 签到, 签退 */
  verb: string
  onChange: (place: Place | undefined) => void
}

/**
 * The position, if the person likes: said what for before the system asks, for this one act, and never needed
 * (个人信息保护法 28–30: whereabouts are sensitive and take a consent of their own).
 */
export function LocationTick({ place, verb, onChange }: Props) {
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<NoPosition['refused']>()
  if (!canLocate) return null

  const turn = async (on: boolean) => {
    setRefused(undefined)
    onChange(undefined)
    if (!on) return
    setAsking(true)
    const found = await locateOnce()
    setAsking(false)
    if ('refused' in found) setRefused(found.refused)
    else onChange(found)
  }

  return (
    <View>
      <Tick checked={asking || place !== undefined} onChange={(on) => !asking && void turn(on)}>
        <Text>同时用位置证明我在站点（可以不选）</Text>
        <View className="check-in__reason">{`只用来算这次${verb}离站点多远，到期删除；不选也能${verb}`}</View>
      </Tick>
      {asking && <View className="check-in__place">正在取位置……</View>}
      {place && (
        <View className="check-in__place">{`已取得位置，误差约${Math.round(place.accuracyM)}米`}</View>
      )}
      {refused && <View className="check-in__place">{`${withoutPosition[refused]}，不影响${verb}`}</View>}
    </View>
  )
}
