import { useState } from 'react'
import { monitorKindLabels, type SheetKind } from '@contract/quality/labels'
import type { ScoreSheets } from '@contract/quality/schema'
import { useScoreSheets } from '@/api/quality'
import { Ask } from '@/components/ask'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { sayDate } from '@/components/picker-field'
import { KeyValue } from '@/components/row'
import { KeepersOnly } from '../keepers-only'
import { SheetForm } from './sheet-form'

const TITLE = '评分表'
const nameOf = (kind: SheetKind): string => (kind === 'peer' ? '案卷互评' : monitorKindLabels[kind])

/** The sheets cases are scored by; the city changes them from the day after on. */
export default function StaffScoreSheets() {
  return (
    <KeepersOnly title={TITLE}>
      <Sheets />
    </KeepersOnly>
  )
}

function Sheets() {
  const asked = useScoreSheets()
  return (
    <Page title={TITLE} lead="改了从第二天起用，以前打的分不变">
      <Ask of={asked}>
        {({ sheets, mayChange }) => (
          <>
            {sheets.map((sheet) => (
              <Sheet key={sheet.kind} sheet={sheet} mayChange={mayChange} onStale={asked.refetch} />
            ))}
          </>
        )}
      </Ask>
    </Page>
  )
}

interface Props {
  sheet: ScoreSheets['sheets'][number]
  mayChange: boolean
  onStale: () => unknown
}

function Sheet({ sheet, mayChange, onStale }: Props) {
  const [changing, setChanging] = useState(false)
  const { kind, items, next } = sheet
  const newest = next ?? sheet
  if (changing)
    return (
      <SheetForm
        key={newest.version}
        title={nameOf(kind)}
        sheet={newest}
        onDone={() => setChanging(false)}
        onStale={onStale}
      />
    )
  return (
    <Card title={nameOf(kind)}>
      {items.map(({ code, text, points }) => (
        <KeyValue key={code} name={`${points}分`}>
          {text}
        </KeyValue>
      ))}
      {next && (
        <Notice title={`从${sayDate(next.effectiveFrom)}起换成`}>
          {next.items.map(({ text, points }) => `${text}${points}分`).join('；')}
        </Notice>
      )}
      {mayChange && (
        <Button kind="quiet" onTap={() => setChanging(true)}>
          改这张表
        </Button>
      )}
    </Card>
  )
}
