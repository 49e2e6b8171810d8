import type { Failure } from '@/api/failure'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'

const SHOWN = 100

/** What is wrong with the table, row by row as Excel numbers them. */
export function WrongRows({ failure }: { failure: Failure }) {
  const rows = failure.code === 'rows-wrong' ? Object.entries(failure.fields) : []
  const fileProblem = failure.fields.file
  return (
    <>
      <Notice tone="bad" title={rows.length > 1 ? `有${rows.length}处要改` : undefined}>
        {fileProblem ?? failure.message}
      </Notice>
      {rows.length > 0 && (
        <Card>
          {rows.slice(0, SHOWN).map(([where, problem]) => (
            <Row key={where} title={where} hint={problem} />
          ))}
          {rows.length > SHOWN && <Row title={`后面还有${rows.length - SHOWN}处`} hint="先改好这些再传" />}
        </Card>
      )}
    </>
  )
}
