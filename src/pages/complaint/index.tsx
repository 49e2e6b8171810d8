import type { PropsWithChildren } from 'react'
import { complaintActLabels, nextStepsForComplainant } from '@contract/complaint/workflow'
import { complaintOutcomeLabels, complaintStatusLabels } from '@contract/complaint/labels'
import type { MyComplaint } from '@contract/complaint/schema'
import { momentText } from '@contract/time'
import { useMyComplaints } from '@/api/complaint'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ElderSwitch } from '@/components/elder-switch'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { SignedInOnly } from '@/features/account/signed-in-only'
import { isSensitive } from '@/features/complaint/sensitive'
import { complaintTones, dueText, reasonsText } from '@/features/complaint/tones'
import { useParams } from '@/platform/params'
import { goTo } from '@/routes'

const TITLE = '我的投诉'

/** One's own complaints: how far each is, and what came of it. */
export default function MyComplaintPage() {
  return (
    <SignedInOnly title={TITLE} hint="登录后能看到您反映过的事" also={<Another>不登录也能反映</Another>}>
      <Mine />
    </SignedInOnly>
  )
}

function Mine() {
  const { id } = useParams<'complaint'>()
  const asked = useMyComplaints()
  return (
    <Page title={TITLE} onRefresh={asked.refetch}>
      <ElderSwitch />
      <Ask
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <Empty
            icon="check"
            title="您还没有反映过什么"
            action={<Button onTap={() => goTo('complain', {})}>我要反映</Button>}
          />
        }
      >
        {({ rows, asOf }) => (
          <>
            {rows.some(isSensitive) && <QuickExit />}
            {[...rows]
              // the one that was opened comes first
              .sort((one, other) => Number(other.id === id) - Number(one.id === id))
              .map((complaint) => (
                <One key={complaint.id} complaint={complaint} now={new Date(asOf)} />
              ))}
            <Another>还有事要反映</Another>
          </>
        )}
      </Ask>
    </Page>
  )
}

const Another = ({ children }: PropsWithChildren) => (
  <Button kind="secondary" onTap={() => goTo('complain')}>
    {children}
  </Button>
)

function One({ complaint, now }: { complaint: MyComplaint; now: Date }) {
  const { number, siteName, countyName, reasons, status, dueOn, said, steps, outcome, reply } = complaint
  return (
    <Card
      title={number ?? reasonsText(reasons)}
      aside={<Badge tone={complaintTones[status]}>{complaintStatusLabels[status]}</Badge>}
    >
      <Notice
        tone={status === 'told' ? 'good' : 'info'}
        title={outcome ? complaintOutcomeLabels[outcome] : undefined}
      >
        {reply ?? nextStepsForComplainant[status]}
      </Notice>
      <KeyValue name="反映的是">{siteName ?? countyName}</KeyValue>
      <KeyValue name="什么事">{reasonsText(reasons)}</KeyValue>
      {said && <KeyValue name="您说的">{said}</KeyValue>}
      {dueOn && <KeyValue name="这一步">{dueText(dueOn, now)}</KeyValue>}
      <Timeline
        events={steps.map(({ act, at }, place) => ({
          key: `${act}${at}`,
          title: complaintActLabels[act],
          at: momentText(at),
          state: place === steps.length - 1 && status !== 'told' ? 'now' : 'done',
        }))}
      />
    </Card>
  )
}
