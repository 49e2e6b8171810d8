import { useState } from 'react'
import { practitionerKindLabels } from '@contract/account/roles'
import { loadWordLabels } from '@contract/assignment/labels'
import type { Choosing, PublicLawyer } from '@contract/assignment/choosing-schema'
import { matterTypeLabels } from '@contract/consultation/labels'
import { choose, useChoosing } from '@/api/assignment'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { KeyValue } from '@/components/row'
import { Empty } from '@/components/states'
import { confirm, toast } from '@/components/talk'
import { Trouble } from '@/components/trouble'
import { NoCase } from '@/features/aid/no-case'
import { useParams } from '@/platform/params'
import { useSendOnce } from '@/state/send-once'

const TITLE = '选律师'

/** Choosing one's own lawyer from the county's list, or leaving it to the centre (点援). */
export default function ApplyChoose() {
  const { id } = useParams<'applyChoose'>()
  return id ? <One id={id} /> : <NoCase title={TITLE} />
}

function One({ id }: { id: string }) {
  const choosing = useChoosing(id)
  return (
    <Page title={TITLE} lead="选谁都不花钱。不选也行，法律援助中心会为您派合适的律师。">
      <Ask of={choosing}>{(it) => <Lawyers id={id} it={it} />}</Ask>
    </Page>
  )
}

function Lawyers({ id, it }: { id: string; it: Choosing }) {
  const [tapped, setTapped] = useState<string>()
  const { send, sending, waiting, failure } = useSendOnce(choose, {
    onAccepted: ({ chosenId }) => toast(chosenId ? '选好了' : '交给中心来派'),
  })
  const pick = async (lawyer: PublicLawyer | null) => {
    setTapped(lawyer?.id)
    const yes = await confirm(
      lawyer
        ? {
            title: `选${lawyer.name}？`,
            content: '派之前还可以改。他要是有事接不了，会告诉您原因，另派一位。',
          }
        : { title: '交给中心来派？', content: '中心会按专长和手上的案子，派一位合适的。' },
    )
    if (yes) await send({ id, practitionerId: lawyer?.id ?? null })
  }
  if (!it.may)
    return (
      <>
        {it.inDanger && <QuickExit />}
        <Empty icon="check" title="现在不能选了" hint="律师已经派了，或者这件申请还没同意" />
      </>
    )
  return (
    <>
      {it.inDanger && <QuickExit />}
      <Trouble waiting={waiting} message={failure?.message} />
      {it.chosenId && (
        <Notice
          tone="good"
          title="您已经选好了"
          action={
            <Button kind="quiet" onTap={() => pick(null)}>
              不选了，交给中心来派
            </Button>
          }
        >
          法律援助中心派律师时，会先派您选的这位。
        </Notice>
      )}
      {it.rows.length === 0 && (
        <Empty icon="people" title="现在没有可以选的律师" hint="不用等，法律援助中心会为您派一位" />
      )}
      {it.rows.map((lawyer) => (
        <LawyerCard
          key={lawyer.id}
          lawyer={lawyer}
          matterType={it.matterType}
          chosen={lawyer.id === it.chosenId}
          busy={sending && tapped === lawyer.id}
          onPick={() => pick(lawyer)}
        />
      ))}
    </>
  )
}

const ratingText = ({ ratings, satisfied }: PublicLawyer) =>
  ratings === 0 ? '还没有人评价' : `近两年${ratings}次评价，${satisfied}次满意`

interface CardProps {
  lawyer: PublicLawyer
  matterType: Choosing['matterType']
  chosen: boolean
  busy: boolean
  onPick: () => unknown
}

const LawyerCard = ({ lawyer, matterType, chosen, busy, onPick }: CardProps) => (
  <Card
    title={lawyer.name}
    tone={chosen ? 'good' : undefined}
    aside={lawyer.fields.includes(matterType) ? <Badge tone="good">擅长这类事</Badge> : undefined}
  >
    <KeyValue name="在哪">{lawyer.unit ?? practitionerKindLabels[lawyer.kind]}</KeyValue>
    {lawyer.fields.length > 0 && (
      <KeyValue name="擅长">{lawyer.fields.map((field) => matterTypeLabels[field]).join('、')}</KeyValue>
    )}
    {lawyer.years !== null && <KeyValue name="执业">{lawyer.years}年</KeyValue>}
    <KeyValue name="忙不忙">{loadWordLabels[lawyer.load]}</KeyValue>
    <KeyValue name="评价">{ratingText(lawyer)}</KeyValue>
    <Button
      kind="secondary"
      busy={busy}
      busyText="正在提交"
      disabled={chosen}
      label={chosen ? `已选${lawyer.name}` : `选${lawyer.name}`}
      onTap={onPick}
    >
      {chosen ? '已选这位' : '选这位'}
    </Button>
  </Card>
)
