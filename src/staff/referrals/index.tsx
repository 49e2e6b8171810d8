import { useState } from 'react'
import type { Side } from '@/api/referral'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { ReferralList } from '@/features/referral/referral-list'
import { goTo } from '@/routes'
import { useHasRole, useSession } from '@/state/session'
import { NotSignedIn } from '../not-signed-in'
import { Figures } from './figures'

const TITLE = '转办'

type Part = Side | 'figures'

/** What departments of the county take over, what was passed on in the area, and what came of it. */
export default function StaffReferrals() {
  const signedIn = useSession(({ who }) => who !== undefined)
  return signedIn ? <Parts /> : <NotSignedIn title={TITLE} />
}

function Parts() {
  const county = useHasRole('county')
  const city = useHasRole('city')
  const parts: { value: Part; label: string }[] = [
    ...(county ? [{ value: 'in' as const, label: '转来的' }] : []),
    { value: 'out', label: '转出的' },
    ...(county || city ? [{ value: 'figures' as const, label: '数字' }] : []),
  ]
  const [part, setPart] = useState<Part>(parts[0]!.value)
  return (
    <Page title={TITLE}>
      {parts.length > 1 && <Segments options={parts} value={part} onChange={setPart} />}
      {part === 'figures' ? (
        <Figures />
      ) : (
        <ReferralList key={part} side={part} onOpen={(id) => goTo('staffReferral', { id })} />
      )}
      {(county || city) && (
        <Button kind="quiet" icon="folder" onTap={() => goTo('staffDepartments')}>
          转办部门
        </Button>
      )}
    </Page>
  )
}
