import { useEffect, useState } from 'react'
import { countyOf } from '@contract/area'
import type { County } from '@contract/aid/schema'
import { ties, tieWords, type Tie } from '@contract/intake/jurisdiction'
import { usePoint } from '@/api/site'
import { Ask, type Asked } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChipChoice } from '@/components/chip-choice'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
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
        <WhichCounty />
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

const tieOptions = ties.map((value) => ({ value, label: tieWords[value].label }))

/** For who does not know which county: three kinds of matter, and where each belongs (法援法 38). */
function WhichCounty() {
  const [open, setOpen] = useState(false)
  const [tie, setTie] = useState<Tie>()
  if (!open)
    return (
      <Button kind="quiet" block={false} icon="info" onTap={() => setOpen(true)}>
        拿不准选哪个
      </Button>
    )
  return (
    <>
      <Choice label="是哪一种事" options={tieOptions} value={tie} onChange={setTie} />
      {tie && (
        <Notice title={tieWords[tie].sentence}>
          {tieWords[tie].question}（{tieWords[tie].law}）。选错了也不要紧，我们帮您转过去。
        </Notice>
      )}
    </>
  )
}

function FromSite({ siteCode, onCounty }: { siteCode: string; onCounty: (code: string) => void }) {
  const areaCode = usePoint(siteCode).data?.site.areaCode
  useEffect(() => {
    if (areaCode) onCounty(countyOf(areaCode))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the site is known
  }, [areaCode])
  return null
}
