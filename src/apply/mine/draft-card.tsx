import { Text, View } from '@tarojs/components'
import type { MyCaseItem } from '@contract/aid/schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { momentText } from '@contract/time'
import { discardDraft } from '@/api/aid'
import { failureOf } from '@/api/failure'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { confirm, toast } from '@/components/talk'
import { dropLocalDraft } from '@/features/aid/local-drafts'
import { newId } from '@/platform/new-id'
import { goTo } from '@/routes'
import { sendOnce } from '@/state/send-once'

interface Props {
  id: string
  savedAt: Date
  /** What the server knows of it; left out for a draft that is on this phone only. */
  subject?: Pick<MyCaseItem, 'matterType' | 'forName'>
  onGone: () => void
}

/** One application that was begun: to go on with, or to erase. */
export function DraftCard({ id, savedAt, subject, onGone }: Props) {
  const erase = async () => {
    const yes = await confirm({
      title: '删掉这份草稿？',
      content: '填过的内容和照片都会删掉，找不回来',
      yes: '删掉',
      danger: true,
    })
    if (!yes) return
    try {
      if (subject) await sendOnce((requestId) => discardDraft({ requestId, id }), newId())
      dropLocalDraft(id)
      onGone()
    } catch (error) {
      toast(failureOf(error).message)
    }
  }
  return (
    <Card
      title={subject?.matterType ? matterTypeLabels[subject.matterType] : '法律援助申请'}
      aside={<Badge>没填完</Badge>}
      tone="warn"
    >
      {subject?.forName && <Text className="mine__note">替{subject.forName}申请</Text>}
      <Text className="mine__note">
        {subject ? `上次填到 ${momentText(savedAt)}` : `只在这台手机里，上次填到 ${momentText(savedAt)}`}
      </Text>
      <View className="mine__actions">
        <Button block={false} kind="quiet" icon="trash" onTap={erase}>
          删掉
        </Button>
        <Button block={false} kind="secondary" onTap={() => goTo('applyForm', { id })}>
          接着填
        </Button>
      </View>
    </Card>
  )
}
