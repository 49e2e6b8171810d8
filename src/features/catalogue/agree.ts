import { areaLevel } from '@contract/area'
import { sayDate } from '@/components/picker-field'
import { confirm } from '@/components/talk'
import { isTaken, type Version } from './versions'

interface Wording {
  areaCode: string
  areaName: string
  versions: readonly Version[]
  effectiveFrom: string
  /** What becomes of what was there before, and what goes by the new wording. */
  effect: string
}

/** Asks whether a wording is meant to hold, and whether it is set over one of the same day; undefined when it is not. */
export async function agree({
  areaCode,
  areaName,
  versions,
  effectiveFrom,
  effect,
}: Wording): Promise<{ replacing: boolean } | undefined> {
  const own = areaLevel(areaCode) === 'city' ? 'city' : 'county'
  const replacing = isTaken(versions, own, effectiveFrom)
  const sure = await confirm({
    title: replacing ? '换掉那天的规定？' : '这样定？',
    content: `${areaName}从${sayDate(effectiveFrom)}起${effect}`,
  })
  return sure ? { replacing } : undefined
}
