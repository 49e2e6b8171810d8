import { Text, View } from '@tarojs/components'
import { momentText } from '@contract/time'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { confirm } from '@/components/talk'
import {
  deliverChecks,
  type KeptCheck,
  sendCheckAgain,
  throwAwayCheck,
  useKeptChecks,
  usePresenceOutbox,
} from '@/features/duty/presence-outbox'
import { goTo } from '@/routes'

/** Check-ins and check-outs that are on this phone only: not arrived yet, or sent back. Above all that is recorded. */
export function KeptChecks() {
  const checks = useKeptChecks()
  if (checks.length === 0) return null
  return (
    <Section title="还在手机里，没有传上去">
      {checks.map((check) => (
        <Kept key={check.id} check={check} />
      ))}
    </Section>
  )
}

const remove = async (id: string) => {
  const sure = await confirm({
    title: '删掉这一条？',
    content: '它没有被收下，删掉以后找不回来',
    yes: '删掉',
    danger: true,
  })
  if (sure) throwAwayCheck(id)
}

function Kept({ check }: { check: KeptCheck & { id: string } }) {
  const { id, moment, input, siteName, refused } = check
  const sending = usePresenceOutbox((box) => box.sending[id] !== undefined)
  return (
    <Card
      title={`${moment === 'in' ? '签到' : '签退'}　${momentText(input.takenAt)}`}
      aside={
        refused ? (
          <Badge tone="bad">没收下</Badge>
        ) : (
          <Badge tone="warn">{sending ? '正在补传' : '等待网络'}</Badge>
        )
      }
      tone={refused ? 'bad' : 'warn'}
    >
      <Text className="today__kept-line">{siteName}</Text>
      <Text className="today__kept-line">{refused ? refused.message : '有网会自动补传，不用重签'}</Text>
      <View className="today__kept-acts">
        {refused ? (
          <>
            <Button block={false} kind="quiet" icon="trash" onTap={() => remove(id)}>
              删掉
            </Button>
            <WayOut check={check} />
          </>
        ) : (
          <Button block={false} kind="secondary" icon="refresh" onTap={deliverChecks}>
            现在再传一次
          </Button>
        )}
      </View>
    </Card>
  )
}

/** What helps against a no: the discipline read and the check sent again, else a make-up. */
const WayOut = ({ check: { id, input, refused } }: { check: KeptCheck & { id: string } }) =>
  refused?.code === 'discipline-unread' ? (
    <>
      <Button block={false} kind="secondary" onTap={() => goTo('lawyerDiscipline', {})}>
        看值班纪律
      </Button>
      <Button block={false} kind="secondary" icon="refresh" onTap={() => sendCheckAgain(id)}>
        看过了，再传
      </Button>
    </>
  ) : (
    <Button block={false} kind="secondary" onTap={() => goTo('lawyerDuty', { id: input.shiftId })}>
      看这一班
    </Button>
  )
