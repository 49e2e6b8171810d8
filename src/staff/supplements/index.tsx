import { useState } from 'react'
import { deadlineText, deadlineTone } from '@contract/calendar'
import { percentText } from '@contract/report/share'
import { askListLabels, askLists, followStateLabels, type AskList } from '@contract/supplement/labels'
import { momentText } from '@contract/time'
import { useAskLists } from '@/api/supplement'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { deadlineTones } from '@/features/aid/status-tone'
import { goTo } from '@/routes'
import { useHasRole } from '@/state/session'
import { KeepersOnly } from '../keepers-only'

const TITLE = '补材料情况'

const tones = { wished: 'warn', sent: 'info', missed: 'bad' } as const

/** Lists of missing papers of the counties one serves; how often a county had to ask again (法律援助法 43). */
export default function StaffSupplements() {
  return (
    <KeepersOnly title={TITLE}>
      <Lists />
    </KeepersOnly>
  )
}

const none: Record<AskList, string> = {
  waiting: '没有等着补材料的申请',
  again: '今年没有再次告知的',
  lapsed: '今年没有到期没补的',
}

function Lists() {
  const [list, setList] = useState<AskList>('waiting')
  const county = useHasRole('county')
  const asked = useAskLists(list)
  const known = asked.data
  return (
    <Page title={TITLE} lead="要补的应当一次说全，再告知的都记在这里" onRefresh={asked.refetch}>
      {known && (
        <Card>
          <KeyValue name={`${known.year}年告知`}>{known.asked}次</KeyValue>
          <KeyValue name="其中再次告知">
            {known.counts.again}次
            {known.asked > 0 &&
              `，占${percentText({ numerator: known.counts.again, denominator: known.asked })}（${known.counts.again}/${known.asked}）`}
          </KeyValue>
        </Card>
      )}
      {known && known.following.length > 0 && (
        <Section title={`后补的材料，${known.following.length}样等着看`}>
          <Card>
            {known.following.map((row) => (
              <Row
                key={`${row.applicationId}${row.name}`}
                title={row.name}
                hint={`${row.countyName}　${row.number}`}
                aside={<Badge tone={tones[row.state]}>{followStateLabels[row.state]}</Badge>}
                onTap={county ? () => goTo('staffSupplement', { id: row.applicationId }) : undefined}
              />
            ))}
          </Card>
        </Section>
      )}
      <Segments
        options={askLists.map((value) => ({
          value,
          label: askListLabels[value],
          count: known?.counts[value],
        }))}
        value={list}
        onChange={setList}
      />
      <Ask
        key={list}
        of={asked}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty icon="check" title={none[list]} />}
      >
        {({ rows, asOf }) => (
          <Card>
            {rows.map((row) => (
              <Row
                key={`${row.applicationId}${row.ordinal}`}
                title={row.number}
                hint={
                  row.newCircumstance
                    ? `${row.countyName}　第${row.ordinal}次，${row.newCircumstance}`
                    : `${row.countyName}　${momentText(row.askedAt)}告知`
                }
                aside={
                  list === 'waiting' ? (
                    <Badge tone={deadlineTones[deadlineTone(row.dueOn, new Date(asOf))]}>
                      {deadlineText(row.dueOn, new Date(asOf))}
                    </Badge>
                  ) : undefined
                }
                onTap={county ? () => goTo('staffSupplement', { id: row.applicationId }) : undefined}
              />
            ))}
          </Card>
        )}
      </Ask>
    </Page>
  )
}
