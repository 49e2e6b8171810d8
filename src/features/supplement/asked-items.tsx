import { itemsOpen } from '@contract/supplement/rules'
import type { MyItem } from '@contract/supplement/schema'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { KeyValue } from '@/components/row'
import { TextArea } from '@/components/text-field'
import { ItemPhotos, type PhotoWays } from './item-photos'

/** Why there is none, by item; an item that is absent is to be photographed. */
export type Why = Record<string, string>

/** What was said of items that have no photo, as it is handed in; and the items that have neither. */
export function answersOf(items: readonly MyItem[], why: Why) {
  const cannot = items
    .filter(({ code, papers }) => papers.length === 0 && why[code] !== undefined)
    .map(({ code }) => ({ code, why: why[code]! }))
  const open = itemsOpen(
    items.map(({ code, papers }) => ({ code, photos: papers.length })),
    cannot.filter((one) => one.why.trim() !== ''),
  )
  return { cannot, open }
}

interface Props {
  applicationId: string
  items: readonly MyItem[]
  ways: PhotoWays
  why: Why
  /** What is wrong, by field. */
  errors: Record<string, string> | undefined
  onWhy: (why: (known: Why) => Why) => void
}

/** Everything that is missing, each with its photos or a word why there is none. */
export const AskedItems = ({ applicationId, items, ways, why, errors, onWhy }: Props) => (
  <>
    {items.map((item, index) => (
      <Item
        key={item.code}
        applicationId={applicationId}
        item={item}
        ways={ways}
        place={`第${index + 1}样，共${items.length}样`}
        why={why[item.code]}
        error={errors?.[`items.${item.code}`]}
        onWhy={(said) =>
          onWhy(({ [item.code]: _before, ...others }) =>
            said === undefined ? others : { ...others, [item.code]: said },
          )
        }
      />
    ))}
  </>
)

interface ItemProps {
  applicationId: string
  item: MyItem
  ways: PhotoWays
  place: string
  why: string | undefined
  error: string | undefined
  onWhy: (why: string | undefined) => void
}

function Item({ applicationId, item, ways, place, why, error, onWhy }: ItemProps) {
  const without = item.papers.length === 0
  return (
    <Card title={place} tone={without && why === undefined ? undefined : 'good'}>
      {item.note && <KeyValue name="中心说">{item.note}</KeyValue>}
      <ItemPhotos applicationId={applicationId} item={item} ways={ways} error={error} />
      {without && why === undefined && (
        <Button kind="quiet" label={`${item.name}交不了`} onTap={() => onWhy('')}>
          这一样交不了
        </Button>
      )}
      {without && why !== undefined && (
        <>
          <TextArea
            label="为什么交不了"
            hint="照实写一句，比如：丢了，正在补办"
            max={300}
            value={why}
            onChange={onWhy}
          />
          <Button kind="quiet" onTap={() => onWhy(undefined)}>
            不写了，我拍照
          </Button>
        </>
      )}
    </Card>
  )
}
