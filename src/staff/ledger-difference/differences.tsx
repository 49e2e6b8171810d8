import type { ReactNode } from 'react'
import { exportColumnLabels } from '@contract/consultation/column-names'
import { comparedColumns } from '@contract/consultation/difference'
import type { Difference, RowHere, RowThere } from '@contract/consultation/difference-schema'
import { dayText } from '@contract/time'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { KeyValue, Row } from '@/components/row'
import { Section } from '@/components/section'
import { goTo } from '@/routes'

/** What a comparison came to: how many of each kind, in records, and the rows behind each number. */
export function Differences({ found }: { found: Difference }) {
  const { counts, different, onlyHere, onlyThere, unread } = found
  return (
    <>
      <Card title="比对结果">
        <KeyValue name="本系统">{`${counts.here}条`}</KeyValue>
        <KeyValue name="表里">{`${counts.there}条`}</KeyValue>
        <KeyValue name="两边一样">{`${counts.same}条`}</KeyValue>
        <KeyValue name="两边有，不一样">{`${counts.different}条`}</KeyValue>
        <KeyValue name="只在本系统">{`${counts.onlyHere}条`}</KeyValue>
        <KeyValue name="只在表里">{`${counts.onlyThere}条`}</KeyValue>
      </Card>
      <Unused counts={counts} unread={unread} />
      <ByColumn found={found} />
      <Rows title="两边不一样" of={counts.different} shown={different.length}>
        {different.map(({ here, there, columns }) => (
          <HereRow
            key={here.id}
            row={here}
            more={`表里第${there.number}行　不同：${columns.map((column) => exportColumnLabels[column]).join('、')}`}
          />
        ))}
      </Rows>
      <Rows title="只在本系统" of={counts.onlyHere} shown={onlyHere.length}>
        {onlyHere.map((row) => (
          <HereRow key={row.id} row={row} />
        ))}
      </Rows>
      <Rows title="只在表里" of={counts.onlyThere} shown={onlyThere.length}>
        {onlyThere.map((row) => (
          <ThereRow key={row.number} row={row} />
        ))}
      </Rows>
    </>
  )
}

/** Rows of the table that were held against nothing, so that nobody takes them for missing. */
const Unused = ({ counts, unread }: Pick<Difference, 'counts' | 'unread'>) => (
  <>
    {counts.outside > 0 && <Notice>{`表里有${counts.outside}条不在这段日期里，没有比。`}</Notice>}
    {counts.unread > 0 && (
      <Notice tone="warn" title={`表里有${counts.unread}行没有比`}>
        {`日期或值班人员认不出来：第${unread.join('、')}行${counts.unread > unread.length ? '等' : ''}`}
      </Notice>
    )}
  </>
)

function ByColumn({ found: { byColumn, counts } }: { found: Difference }) {
  const columns = comparedColumns.filter((column) => (byColumn[column] ?? 0) > 0)
  if (columns.length === 0) return null
  return (
    <Card title={`不一样的${counts.different}条里`}>
      {columns.map((column) => (
        <KeyValue key={column} name={exportColumnLabels[column]}>{`${byColumn[column]}条不同`}</KeyValue>
      ))}
    </Card>
  )
}

interface RowsProps {
  title: string
  of: number
  shown: number
  children: ReactNode
}

const Rows = ({ title, of, shown, children }: RowsProps) =>
  of === 0 ? null : (
    <Section title={`${title} ${of}条`}>
      <Card>
        {children}
        {of > shown && <Row title={`后面还有${of - shown}条`} hint="导出全部差异来看" />}
      </Card>
    </Section>
  )

const HereRow = ({ row, more }: { row: RowHere; more?: string }) => (
  <Row
    title={row.summary}
    hint={[dayText(row.day), row.adviser, row.type, row.siteName, more].filter(Boolean).join('　')}
    onTap={() => goTo('staffRecord', { id: row.id })}
  />
)

const ThereRow = ({ row }: { row: RowThere }) => (
  <Row
    title={row.summary || row.type}
    hint={[`第${row.number}行`, dayText(row.day), row.adviser, row.type].filter(Boolean).join('　')}
  />
)
