import { decisionsUnmade } from '@contract/document/rules'
import { useCaseDocuments } from '@/api/document'
import { Badge } from '@/components/badge'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

/** The way to making papers of a case and to their delivery; it says which decision has no paper yet. */
export function DocumentsEntry({ id }: { id: string }) {
  const { data } = useCaseDocuments(id)
  const unmade = data && !data.own ? decisionsUnmade(data.papers) : []
  return (
    <Card>
      <Row
        icon="file"
        title="文书和送达"
        hint={
          unmade.length > 0
            ? `还没出：${unmade.map(({ title }) => title).join('、')}`
            : '出决定书、通知书、公函，登记送达'
        }
        aside={unmade.length > 0 ? <Badge tone="warn">要出</Badge> : undefined}
        onTap={() => goTo('staffDocuments', { id })}
      />
    </Card>
  )
}
