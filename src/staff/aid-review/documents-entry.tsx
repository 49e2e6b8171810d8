import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

/** The way to making papers of a case and to their delivery. */
export const DocumentsEntry = ({ id }: { id: string }) => (
  <Card>
    <Row
      icon="file"
      title="文书和送达"
      hint="出决定书、通知书、公函，登记送达"
      onTap={() => goTo('staffDocuments', { id })}
    />
  </Card>
)
