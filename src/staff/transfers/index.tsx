import { useState } from 'react'
import { matterTypeLabels } from '@contract/consultation/labels'
import { transferStateLabels, type TransferState } from '@contract/intake/labels'
import { dayText, momentText } from '@contract/time'
import { useTransfers } from '@/api/intake'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { goTo } from '@/routes'
import { KeepersOnly } from '../keepers-only'

const TITLE = '移送'
const sides = [
  { value: 'in' as const, label: '移送来的' },
  { value: 'out' as const, label: '移送走的' },
]
const tones: Record<TransferState, 'warn' | 'good' | 'bad' | 'plain'> = {
  waiting: 'warn',
  'taken-over': 'good',
  'handed-back': 'bad',
  withdrawn: 'plain',
}

/** Applications that belong to another county, on their way (法援法 38). */
export default function StaffTransfers() {
  return (
    <KeepersOnly title={TITLE}>
      <Lists />
    </KeepersOnly>
  )
}

function Lists() {
  const [side, setSide] = useState<'in' | 'out'>('in')
  const asked = useTransfers(side)
  return (
    <Page title={TITLE} lead="不归本县管的，移送给该管的县，申请人不用重跑" onRefresh={asked.refetch}>
      <Segments options={sides} value={side} onChange={setSide} />
      <Ask
        key={side}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={side === 'in' ? '没有移送来的申请' : '没有移送走的申请'} />}
      >
        {({ rows }) => (
          <Card>
            {rows.map((row) => (
              <Row
                key={row.id}
                title={`${row.fromName}→${row.toName}　${matterTypeLabels[row.matterType]}`}
                hint={[
                  row.receipt,
                  row.state === 'waiting' ? `最晚${dayText(row.answerBy)}答复` : momentText(row.sentAt),
                ].join('　')}
                aside={<Badge tone={tones[row.state]}>{transferStateLabels[row.state]}</Badge>}
                onTap={() => goTo('staffTransfer', { id: row.id })}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}
