import { pageText } from '@contract/closing/catalogue'
import type { CaseFile } from '@contract/closing/schema'
import { momentText } from '@contract/time'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { OpenVolume } from '@/features/aid/open-volume'

interface Props {
  id: string
  volume: NonNullable<CaseFile['volume']>
  /** The reader is bound up with the case: a colleague opens its volume. */
  own: boolean
}

/** The volume: its number, catalogue with page numbers, and the hash it is kept under. */
export const VolumeCard = ({ id, volume, own }: Props) => (
  <>
    <Card title={volume.number} tone="good">
      <KeyValue name="页数">{volume.pages}页</KeyValue>
      <KeyValue name="归档">
        {momentText(volume.archivedAt)}　{volume.byName}
      </KeyValue>
      <KeyValue name="校验值">{volume.sm3}</KeyValue>
      {!own && <OpenVolume id={id} />}
    </Card>
    <Card title="卷内目录">
      {volume.lines.map((line, index) => (
        <KeyValue key={line.from} name={`第${pageText(line)}页`}>
          {`${index + 1}. ${line.title}`}
        </KeyValue>
      ))}
    </Card>
  </>
)
