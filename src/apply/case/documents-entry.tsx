import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { goTo } from '@/routes'

/** The way to the papers of a case, once the centre has numbered it. */
export const DocumentsEntry = ({ id, number }: { id: string; number: string | null }) =>
  number === null ? null : (
    <Card>
      <Row
        icon="file"
        title="我的文书"
        hint="决定书、通知书都在这里，可以存下来"
        onTap={() => goTo('applyDocuments', { id })}
      />
    </Card>
  )
