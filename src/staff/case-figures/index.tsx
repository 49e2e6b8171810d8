import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { aidFormLabels } from '@contract/aid/labels'
import { aidStatusLabels } from '@contract/aid/statuses'
import { figureLabels, figureMeanings, figureNames, type FigureName } from '@contract/closing/labels'
import { useCaseFigures, useCaseFigureRows } from '@/api/report'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Headline } from '@/components/headline'
import { Page } from '@/components/page'
import { DateField, sayDate } from '@/components/picker-field'
import { Row } from '@/components/row'
import { Section } from '@/components/section'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { periodOf } from '@/features/report/spans'
import { KeepersOnly } from '../keepers-only'

const TITLE = '案件数'

/** 受理, 办理 and 办结 of a period, each with its meaning and the cases behind it. */
export default function StaffCaseFigures() {
  return (
    <KeepersOnly title={TITLE}>
      <Figures />
    </KeepersOnly>
  )
}

function Figures() {
  const [openedAt] = useState(() => new Date())
  const [period, setPeriod] = useState(() => periodOf('year', openedAt))
  const [what, setWhat] = useState<FigureName>('accepted')
  const asked = useCaseFigures(period)
  return (
    <Page title={TITLE} lead="受理、办理、办结是三个数，不能混着报" onRefresh={asked.refetch}>
      <Card>
        <DateField
          label="从哪天"
          value={period.from}
          to={period.to}
          onChange={(from) => setPeriod({ ...period, from })}
        />
        <DateField
          label="到哪天"
          value={period.to}
          from={period.from}
          onChange={(to) => setPeriod({ ...period, to })}
        />
      </Card>
      <Ask of={asked}>
        {(figures) => (
          <>
            {figureNames.map((name) => (
              <Card key={name} title={figureLabels[name]}>
                <Headline note={figureMeanings[name]}>{`${figures[name]}件`}</Headline>
              </Card>
            ))}
            <Card>
              <Headline caption="到期末还在办" note={`${figures.areaName}：办理减去办结，转入下一期`}>
                {`${figures.open}件`}
              </Headline>
            </Card>
          </>
        )}
      </Ask>
      <Section title="看是哪些案件">
        <Segments
          options={figureNames.map((value) => ({ value, label: figureLabels[value] }))}
          value={what}
          onChange={setWhat}
        />
        <Rows key={`${what} ${period.from} ${period.to}`} asked={{ ...period, what }} />
      </Section>
    </Page>
  )
}

function Rows({ asked: input }: { asked: Parameters<typeof useCaseFigureRows>[0] }) {
  const asked = useCaseFigureRows(input)
  const more = () => {
    if (asked.hasNextPage && !asked.isFetchingNextPage) void asked.fetchNextPage()
  }
  useReachBottom(more)
  return (
    <Ask
      of={asked}
      isEmpty={({ pages }) => pages[0]?.rows.length === 0}
      empty={<Empty icon="file" title="这段时间没有" />}
    >
      {({ pages }) => (
        <>
          <Card>
            {pages
              .flatMap(({ rows }) => rows)
              .map((row) => (
                <Row
                  key={row.id}
                  title={row.number}
                  hint={`${row.countyName}，${aidFormLabels[row.aidForm]}　${sayDate(row.acceptedOn)}受理${row.closedOn ? `　${sayDate(row.closedOn)}办结` : ''}`}
                  aside={<Badge>{aidStatusLabels[row.status]}</Badge>}
                />
              ))}
          </Card>
          {asked.hasNextPage && (
            <Button kind="quiet" busy={asked.isFetchingNextPage} onTap={more}>
              再看一些
            </Button>
          )}
        </>
      )}
    </Ask>
  )
}
