import { useState } from 'react'
import { useCounties } from '@/api/site'
import { Select } from '@/components/picker-field'
import { useSession } from '@/state/session'

export interface KeptArea {
  code: string
  name: string
}

/**
 * Areas whose affairs the person reads: the counties they serve, and for the city its own centre and every county.
 * Undefined until the city's counties are known.
 */
export function useKeptAreas(): KeptArea[] | undefined {
  const grants = useSession(({ who }) => who?.grants) ?? []
  const own = grants
    .filter(({ role }) => role === 'county' || role === 'city')
    .map(({ areaCode, areaName }) => ({ code: areaCode, name: areaName }))
  const isCity = grants.some(({ role }) => role === 'city')
  const counties = useCounties()
  if (!isCity) return own
  if (!counties.data) return undefined
  const known = new Set(own.map(({ code }) => code))
  return [...own, ...counties.data.filter(({ code }) => !known.has(code))]
}

/** The area a page is about: the one it was opened with, else the person's first; and a way to another. */
export function useKeptArea(opened: string | undefined) {
  const areas = useKeptAreas()
  const [chosen, setChosen] = useState(opened)
  return { areas, areaCode: chosen ?? areas?.[0]?.code, setAreaCode: setChosen }
}

interface Props {
  areas: readonly KeptArea[] | undefined
  value: string | undefined
  onChange: (code: string) => void
}

/** Chooses one of several areas; nothing to see for who has one. */
export const AreaPick = ({ areas = [], value, onChange }: Props) =>
  areas.length < 2 ? null : (
    <Select
      label="县区"
      options={areas.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={onChange}
    />
  )
