import { useState } from 'react'
import { useToTell } from '@/api/counter'
import { Ask } from '@/components/ask'
import { Page } from '@/components/page'
import { Segments } from '@/components/segments'
import { Empty } from '@/components/states'
import { OfficeOnly } from '../office-only'
import { OneToTell } from './one-to-tell'
import { TellingsDone } from './tellings-done'

const TITLE = '要打电话告诉的人'
type Part = 'open' | 'done'
const parts: { value: Part; label: string }[] = [
  { value: 'open', label: '还没告诉' },
  { value: 'done', label: '打过、说过' },
]

/** Who has no account and is told by voice what others read on their phone. */
export default function StaffToTell() {
  return (
    <OfficeOnly title={TITLE}>
      <Telling />
    </OfficeOnly>
  )
}

function Telling() {
  const [part, setPart] = useState<Part>('open')
  const asked = useToTell()
  return (
    <Page title={TITLE} lead="没有在手机上办的申请人，有了结果要当面或者打电话告诉" onRefresh={asked.refetch}>
      <Segments options={parts} value={part} onChange={setPart} />
      {part === 'open' ? (
        <Ask
          of={asked}
          isEmpty={({ rows }) => rows.length === 0}
          empty={<Empty icon="check" title="都告诉过了" hint="有新的结果会出现在这里" />}
        >
          {({ rows }) => (
            <>
              {rows.map((row) => (
                <OneToTell key={row.id} it={row} onStale={asked.refetch} />
              ))}
            </>
          )}
        </Ask>
      ) : (
        <TellingsDone />
      )}
    </Page>
  )
}
