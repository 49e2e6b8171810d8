import { useState } from 'react'
import type { Side } from '@/api/referral'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { ReferralList } from '@/features/referral/referral-list'
import { goTo } from '@/routes'
import { useHasRole } from '@/state/session'
import { ServingOnly } from '../referral/serving-only'

const TITLE = '转办'

const sides: { value: Side; label: string }[] = [
  { value: 'in', label: '转给我的' },
  { value: 'out', label: '我转出的' },
]

/** What one has passed on; and, for a mediator, what one takes over. */
export default function LawyerReferrals() {
  return (
    <ServingOnly title={TITLE}>
      <Lists />
    </ServingOnly>
  )
}

function Lists() {
  const helps = useHasRole('helper')
  const [side, setSide] = useState<Side>(helps ? 'in' : 'out')
  return (
    <Page title={TITLE}>
      {helps && <Segments options={sides} value={side} onChange={setSide} />}
      <ReferralList key={side} side={side} onOpen={(id) => goTo('lawyerReferral', { id })} />
    </Page>
  )
}
