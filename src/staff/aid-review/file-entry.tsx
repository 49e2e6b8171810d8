import type { AidStatus } from '@contract/aid/statuses'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

const hints: Partial<Record<AidStatus, string>> = {
  closed: '已经结案，等律师交来',
  filed: '等您审查，齐了归档',
  returned: '退回补正中',
  archived: '已经归档，一案一卷',
  paid: '已经归档，补贴已发',
}

/** The way to the file of a case, from its closing on. */
export function FileEntry({ id, status }: { id: string; status: AidStatus }) {
  const hint = hints[status]
  if (!hint) return null
  return (
    <Card>
      <Row icon="folder" title="卷宗" hint={hint} onTap={() => goTo('staffCaseFile', { id })} />
    </Card>
  )
}
