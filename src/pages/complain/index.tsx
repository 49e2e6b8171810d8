import { useState } from 'react'
import { countyOf } from '@contract/area'
import type { Receipt } from '@contract/complaint/schema'
import { Ticket } from '@contract/rating/schema'
import { useRatingSubject } from '@/api/rating'
import { usePoint } from '@/api/site'
import { Ask } from '@/components/ask'
import { ElderSwitch } from '@/components/elder-switch'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { useParams } from '@/platform/params'
import { ComplainForm } from './complain-form'
import { Filed } from './filed'

const TITLE = '投诉反映'

/** A complaint by anybody, about a record by its rating code, a site, or a county (法援法 55). */
export default function Complain() {
  const { s: site, r: ticket } = useParams<'complain'>()
  const [filed, setFiled] = useState<{ receipt: Receipt; sensitive: boolean }>()
  const onFiled: OnFiled = (receipt, sensitive) => setFiled({ receipt, sensitive })
  return (
    <Page
      title={TITLE}
      heading={filed ? undefined : '有什么不满意，跟我们说'}
      lead={filed ? undefined : '由没有参与过这件事的人来查，不会把您说的话给对方看'}
    >
      {filed?.sensitive && <QuickExit />}
      <ElderSwitch />
      {filed ? (
        <Filed receipt={filed.receipt} />
      ) : ticket && Ticket.safeParse(ticket).success ? (
        <OfRecord ticket={ticket} onFiled={onFiled} />
      ) : site ? (
        <OfSite site={site} onFiled={onFiled} />
      ) : (
        <ComplainForm about={{}} onFiled={onFiled} />
      )}
    </Page>
  )
}

type OnFiled = (receipt: Receipt, sensitive: boolean) => void

function OfRecord({ ticket, onFiled }: { ticket: string; onFiled: OnFiled }) {
  const subject = useRatingSubject(ticket)
  return (
    <Ask of={subject}>
      {({ siteName, practitionerName, safeMode }) => (
        <ComplainForm
          about={{ ticket, safeMode, name: `${siteName}　${practitionerName}` }}
          onFiled={onFiled}
        />
      )}
    </Ask>
  )
}

function OfSite({ site, onFiled }: { site: string; onFiled: OnFiled }) {
  const point = usePoint(site)
  return (
    <Ask of={point}>
      {({ site: { code, name, areaCode } }) => (
        <ComplainForm about={{ siteCode: code, countyCode: countyOf(areaCode), name }} onFiled={onFiled} />
      )}
    </Ask>
  )
}
