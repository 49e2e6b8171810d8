import { Text } from '@tarojs/components'
import { isInDanger } from '@contract/aid/rules'
import { clockText } from '@contract/time'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { QuickExit } from '@/components/quick-exit'
import { ErrorState, Skeleton } from '@/components/states'
import { Steps } from '@/components/timeline'
import { goSignIn } from '@/routes'
import { Done } from './done'
import { FiledFor } from './filed-for'
import { Forward } from './forward'
import { StepOf } from './step-of'
import { Submit } from './submit'
import { useWizard, type Wizard as State } from './use-wizard'
import { stepWords } from './words'

interface Props {
  id: string
  /** Whether this very draft was asked for, so that the server may have more of it than this phone. */
  resumed: boolean
  /** Site that sent the person: its county is the likely one. */
  siteCode: string | undefined
  onAnother: () => void
}

/** One group of questions a screen; forward and back without loss; nothing decided before the last. */
export function Wizard({ id, resumed, siteCode, onAnother }: Props) {
  const wizard = useWizard(id, resumed)
  const { application, done, refused } = wizard
  const { step, steps } = application
  /** Opened by its own id and for somebody else: “another one” would be an application of one's own. */
  const takenUpForOther = resumed && application.filedAs !== 'self'

  if (done) return <Done it={done} />
  if (application.coming || wizard.submittedBefore) return <Waiting />
  if (application.failure && resumed && !application.begunHere)
    return (
      <Page title="申请法律援助">
        <ErrorState failure={application.failure} onRetry={application.lookAgain} />
      </Page>
    )

  return (
    <Page
      title="申请法律援助"
      footer={step === 'check' ? <Submit wizard={wizard} /> : <Forward wizard={wizard} />}
    >
      {isInDanger(application.draft.value.answers.circumstance) && <QuickExit />}
      <Steps names={steps.map((one) => stepWords[one].name)} at={steps.indexOf(step)} />
      {wizard.welcomeBack && !takenUpForOther && (
        <Notice
          title="接着填上次没填完的"
          action={
            <Button kind="quiet" block={false} icon="plus" onTap={onAnother}>
              这份留着，另填一份
            </Button>
          }
        />
      )}
      {refused && (
        <Notice tone="bad" action={refused.needsSignIn && <Button onTap={goSignIn}>去登录</Button>}>
          {refused.message}
        </Notice>
      )}
      <FiledFor filing={application.filing} />
      <StepOf wizard={wizard} siteCode={siteCode} />
      {wizard.goBack && (
        <Button kind="quiet" icon="back" onTap={wizard.goBack}>
          上一步
        </Button>
      )}
      <Saved wizard={wizard} />
    </Page>
  )
}

const Waiting = () => (
  <Page title="申请法律援助">
    <Skeleton />
  </Page>
)

function Saved({ wizard: { copyState, application } }: { wizard: State }) {
  const { savedAt } = application.draft
  const words =
    copyState === 'failed'
      ? '现在连不上网，先存在手机里，不会丢'
      : savedAt
        ? `已自动保存 ${clockText(new Date(savedAt))}`
        : '边填边存，退出也不会丢'
  return <Text className="apply__saved">{words}</Text>
}
