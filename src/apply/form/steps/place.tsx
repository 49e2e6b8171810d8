import { useEffect } from 'react'
import { countyOf } from '@contract/area'
import type { County } from '@contract/aid/schema'
import { usePoint } from '@/api/site'
import { Ask, type Asked } from '@/components/ask'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import type { StepProps } from '../step-props'

interface Props extends StepProps {
  counties: Asked<County[]>
  siteCode: string | undefined
}

/** Which county receives the application (法援法 38); that of the site the person came from is chosen already. */
export const Place = ({ answers, errors, edit, counties, siteCode }: Props) => (
  <Ask of={counties}>
    {(list) => (
      <Card>
        {siteCode && !answers.countyCode && (
          <FromSite siteCode={siteCode} onCounty={(countyCode) => edit({ countyCode })} />
        )}
        <ChipChoice
          label="县区"
          options={list.map(({ code, name }) => ({ value: code, label: name }))}
          value={answers.countyCode}
          error={errors.countyCode}
          onChange={(countyCode) => edit({ countyCode })}
        />
      </Card>
    )}
  </Ask>
)

function FromSite({ siteCode, onCounty }: { siteCode: string; onCounty: (code: string) => void }) {
  const areaCode = usePoint(siteCode).data?.site.areaCode
  useEffect(() => {
    if (areaCode) onCounty(countyOf(areaCode))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the site is known
  }, [areaCode])
  return null
}
