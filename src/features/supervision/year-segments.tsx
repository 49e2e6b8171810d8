import { useState } from 'react'
import { shanghaiYear } from '@contract/time'
import { Segments } from '@/components/segments'

interface Props {
  /** Server's time of the first answer (ISO); undefined before it: the phone's year may be wrong at New Year. */
  asOf: string | undefined
  /** Undefined: the year that runs. */
  value: number | undefined
  onChange: (year: number) => void
}

/** This year and the one before it, by the server's clock. */
export function YearSegments({ asOf, value, onChange }: Props) {
  const [first, setFirst] = useState(asOf)
  if (first === undefined && asOf !== undefined) setFirst(asOf)
  if (first === undefined) return null
  const thisYear = shanghaiYear(first)
  return (
    <Segments
      options={[thisYear, thisYear - 1].map((year) => ({ value: String(year), label: `${year}年` }))}
      value={String(value ?? thisYear)}
      onChange={(year) => onChange(Number(year))}
    />
  )
}
