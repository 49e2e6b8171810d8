import { useEffect } from 'react'
import { endedAsLabels, type FileKind } from '@contract/document/labels'
import type { DocumentFile, OwnDocuments } from '@contract/document/schema'
import { momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { forgetPictures } from '@/platform/paper-picture'
import { showPaper } from './show-paper'

interface Props {
  documents: OwnDocuments
  open: (id: string, as: FileKind) => Promise<DocumentFile>
  /** Whether the Word file is offered too: to whoever has to work on with it. */
  word?: boolean
}

/** Papers for their reader: each a card with what to open. What holds no more says so. */
export function OwnPapers({ documents, open, word }: Props) {
  useEffect(() => forgetPictures, [])
  return (
    <>
      {documents.map(({ id, title, number, issuedAt, ended }) => (
        <Card key={id} title={title} aside={ended && <Badge tone="warn">{endedAsLabels[ended.as]}</Badge>}>
          {number && <KeyValue name="编号">{number}</KeyValue>}
          <KeyValue name="日期">{momentText(issuedAt)}</KeyValue>
          <Button kind="secondary" icon="file" label={`看${title}`} onTap={() => showPaper(id, 'pdf', open)}>
            打开看
          </Button>
          {word && (
            <Button kind="quiet" label={`${title}的Word文件`} onTap={() => showPaper(id, 'word', open)}>
              要Word文件
            </Button>
          )}
        </Card>
      ))}
    </>
  )
}
