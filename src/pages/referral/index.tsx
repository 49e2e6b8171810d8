import { useEffect, useState } from 'react'
import { referralKindLabels, referralStatusLabels } from '@contract/referral/labels'
import { ReferralCode, type MyReferral } from '@contract/referral/schema'
import { nextStepsForResident } from '@contract/referral/workflow'
import { momentText } from '@contract/time'
import { answerMyMeeting, followReferral, useMyReferrals } from '@/api/referral'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ElderSwitch } from '@/components/elder-switch'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { KeyValue } from '@/components/row'
import { Empty, Skeleton } from '@/components/states'
import { dueText, referralTones } from '@/features/referral/tones'
import { callPhone } from '@/platform/call-phone'
import { useParams } from '@/platform/params'
import { goSignIn } from '@/routes'
import { useSendOnce } from '@/state/send-once'
import { useSession } from '@/state/session'

const TITLE = '办理进度'

/** How far it is with what was passed on for one. It says to whom and how far, never what about: phones are read over. */
export default function MyReferralPage() {
  const { f: code, id } = useParams<'referral'>()
  const signedIn = useSession(({ who }) => who !== undefined)
  const [followed, setFollowed] = useState<string>()
  const coded = code && ReferralCode.safeParse(code).success ? code : undefined
  return (
    <Page title={TITLE}>
      <ElderSwitch />
      {coded && !followed ? (
        <Following code={coded} onFollowed={setFollowed} />
      ) : signedIn ? (
        <Mine first={followed ?? id} />
      ) : (
        <Empty
          icon="person"
          title="请先登录"
          hint="登录后能看到转出去的事办到哪一步"
          action={<Button onTap={goSignIn}>去登录</Button>}
        />
      )}
    </Page>
  )
}

/** Ties it to the person's account as soon as it is scanned; nothing else has to be done. */
function Following({ code, onFollowed }: { code: string; onFollowed: (id: string) => void }) {
  const { send, failure } = useSendOnce(followReferral, { onAccepted: ({ id }) => onFollowed(id) })
  useEffect(() => {
    void send({ code })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each code scanned
  }, [code])
  if (!failure) return <Skeleton cards={1} />
  return (
    <Notice
      tone="bad"
      action={
        failure.needsSignIn ? (
          <Button onTap={goSignIn}>去登录</Button>
        ) : (
          <Button kind="secondary" onTap={() => send({ code })}>
            再试一次
          </Button>
        )
      }
    >
      {failure.message}
    </Notice>
  )
}

const Mine = ({ first }: { first: string | undefined }) => (
  <Ask
    of={useMyReferrals(true)}
    isEmpty={({ rows }) => rows.length === 0}
    empty={
      <Empty icon="check" title="没有转出去的事" hint="转办后，扫接待您的人手机上的进度码，就能在这里看" />
    }
  >
    {({ rows, asOf }) => (
      <>
        {[...rows]
          // the one that was opened comes first
          .sort((one, other) => Number(other.id === first) - Number(one.id === first))
          .map((row) => (
            <One key={row.id} row={row} now={new Date(asOf)} />
          ))}
      </>
    )}
  </Ask>
)

function One({ row, now }: { row: MyReferral; now: Date }) {
  const { status, reply, receiverPhone } = row
  return (
    <Card
      title={`转${referralKindLabels[row.kind]}`}
      aside={<Badge tone={referralTones[status]}>{referralStatusLabels[status]}</Badge>}
    >
      <Notice tone={status === 'done' ? 'good' : 'info'}>{nextStepsForResident[status]}</Notice>
      <KeyValue name="转给">{row.receiverName}</KeyValue>
      <KeyValue name="转出时间">{momentText(row.sentAt)}</KeyValue>
      {row.dueOn && <KeyValue name="这一步">{dueText(row.dueOn, now)}</KeyValue>}
      {reply && <KeyValue name={status === 'declined' ? '原因' : '结果'}>{reply}</KeyValue>}
      <Meeting row={row} />
      {receiverPhone && (
        <Button kind="secondary" icon="phone" onTap={() => callPhone(receiverPhone)}>
          打电话问
        </Button>
      )}
    </Card>
  )
}

function Meeting({ row: { id, status, meeting } }: { row: MyReferral }) {
  const { send, sending, failure } = useSendOnce(answerMyMeeting)
  if (!meeting) return null
  const answer = (agrees: boolean) => send({ id, meetingId: meeting.id, agrees })
  return (
    <>
      <KeyValue name="约的时间">{momentText(meeting.at)}</KeyValue>
      <KeyValue name="地点">{meeting.place}</KeyValue>
      {meeting.answer === 'agreed' && <Notice tone="good">已经约好，请按时去。</Notice>}
      {meeting.answer === 'declined' && <Notice>您说来不了，等对方另约。</Notice>}
      {failure && <Notice tone="bad">{failure.message}</Notice>}
      {meeting.answer === null && status === 'accepted' && (
        <>
          <Button kind="secondary" busy={sending} onTap={() => answer(true)}>
            行，我去
          </Button>
          <Button kind="quiet" busy={sending} onTap={() => answer(false)}>
            这个时间来不了
          </Button>
        </>
      )}
    </>
  )
}
