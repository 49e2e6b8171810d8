import { useState } from 'react'
import { seenByLabels, seenBys, type SeenBy } from '@contract/counter/labels'
import { LINK_TRIES } from '@contract/counter/rules'
import type { ShownLinkCode } from '@contract/counter/schema'
import { clockText } from '@contract/time'
import { makeLinkCode } from '@/api/counter'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { CodeImage } from '@/components/code-image'
import { Headline } from '@/components/headline'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Empty } from '@/components/states'
import { Trouble } from '@/components/trouble'
import { useKeepAwake } from '@/platform/keep-awake'
import { useParams } from '@/platform/params'
import { useSendOnce } from '@/state/send-once'
import { OfficeOnly } from '../office-only'

const TITLE = '绑到他的手机'

/** A code for the person at the counter, by which they follow their case on a phone of their own. */
export default function StaffLinkCode() {
  const { id } = useParams<'staffLinkCode'>()
  return (
    <OfficeOnly title={TITLE}>
      <Page title={TITLE} lead="绑好以后，消息直接发给本人，他自己能看办到哪一步">
        {id ? (
          <Making id={id} />
        ) : (
          <Empty icon="search" title="没有找到这件申请" hint="请从代受理的申请里点开" />
        )}
      </Page>
    </OfficeOnly>
  )
}

function Making({ id }: { id: string }) {
  const [seen, setSeen] = useState<SeenBy>()
  const [code, setCode] = useState<ShownLinkCode>()
  const { send, sending, waiting, failure } = useSendOnce(makeLinkCode, { onAccepted: setCode })
  const make = () => seen && send({ id, seen })
  if (code) return <Shown code={code} busy={sending} problem={failure?.message} onRenew={make} />
  return (
    <Card>
      <Choice
        label="怎么知道是本人"
        options={seenBys.map((value) => ({ value, label: seenByLabels[value] }))}
        value={seen}
        error={failure?.fields.seen}
        onChange={setSeen}
      />
      <Notice>不要帮别人绑，也不要绑到您自己的手机上。</Notice>
      <Trouble waiting={waiting} message={failure?.message} />
      <Button icon="qr" busy={sending} busyText="正在出码" disabled={!seen} onTap={make}>
        给他一个绑定码
      </Button>
    </Card>
  )
}

interface ShownProps {
  code: ShownLinkCode
  busy: boolean
  problem: string | undefined
  onRenew: () => unknown
}

/** Turned towards the person: scanned, or typed over by who cannot scan. */
function Shown({ code, busy, problem, onRenew }: ShownProps) {
  useKeepAwake()
  return (
    <>
      <CodeImage
        src={code.image}
        caption="请本人用自己的手机扫"
        note={`${clockText(code.expiresAt)}前有效，只能用一次`}
      />
      <Headline code caption="扫不了就照着输，在“我的”里点“我有绑定码”">
        {code.code}
      </Headline>
      <Notice>{`还要填申请表上证件号的最后四位，填错${LINK_TRIES}次这个码就作废。绑好后您会收到消息。`}</Notice>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <Button kind="secondary" icon="refresh" busy={busy} busyText="正在换新码" onTap={onRenew}>
        换一个新码
      </Button>
    </>
  )
}
