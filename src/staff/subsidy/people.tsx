import { useState } from 'react'
import { practitionerKindLabels } from '@contract/account/roles'
import { yuanText } from '@contract/money'
import { statementStatusLabels } from '@contract/subsidy/labels'
import type { MonthRow } from '@contract/subsidy/schema'
import { dayText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { statementTones } from '@/features/subsidy/tones'
import { goTo } from '@/routes'

type Part = 'all' | 'objected' | 'waiting' | 'paid'
const parts: { value: Part; label: string; has: (row: MonthRow) => boolean }[] = [
  { value: 'all', label: '全部', has: () => true },
  { value: 'objected', label: '有异议', has: ({ openObjections }) => openObjections > 0 },
  { value: 'waiting', label: '没发完', has: ({ status, totalFen }) => status !== 'paid' && totalFen > 0 },
  { value: 'paid', label: '已发', has: ({ status }) => status === 'paid' },
]

/** Everybody with a statement in the month, those with an objection first. */
export function People({ rows }: { rows: MonthRow[] }) {
  const [part, setPart] = useState<Part>('all')
  if (rows.length === 0) return null
  const shown = rows
    .filter(parts.find(({ value }) => value === part)!.has)
    .sort((a, b) => b.openObjections - a.openObjections)
  return (
    <Section title="每个人的">
      <Segments
        options={parts.map(({ value, label, has }) => ({ value, label, count: rows.filter(has).length }))}
        value={part}
        onChange={setPart}
      />
      {shown.length === 0 ? (
        <Empty title="没有这样的结算单" />
      ) : (
        <Card>
          {shown.map((row) => (
            <Row
              key={row.id}
              title={`${row.practitionerName}　${yuanText(row.totalFen)}`}
              hint={hintOf(row)}
              aside={
                <Badge tone={row.openObjections > 0 ? 'bad' : statementTones[row.status]}>
                  {row.openObjections > 0 ? '有异议' : statementStatusLabels[row.status]}
                </Badge>
              }
              onTap={() => goTo('staffSubsidyStatement', { id: row.id })}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}

function hintOf({
  practitionerKind,
  duties,
  deductedFen,
  status,
  confirmBy,
  ratesMissing,
}: MonthRow): string {
  const facts = [practitionerKindLabels[practitionerKind], `有补贴的${duties}班`]
  if (deductedFen > 0) facts.push(`扣减${yuanText(deductedFen)}`)
  if (ratesMissing) facts.push('补贴标准还没定')
  if (status === 'draft') facts.push(`${dayText(confirmBy)}前核对`)
  return facts.join('，')
}
