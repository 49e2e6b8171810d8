import { isStaffRole, type StaffRole } from '@contract/account/roles'
import type { Todo } from '@contract/report/todo'
import { useTodo } from '@/api/report'
import { Entry } from '@/components/entry'
import { Section } from '@/components/section'
import { Tile, Tiles } from '@/components/tile'
import { goTo } from '@/routes'
import { useSession } from '@/state/session'
import { doorSections, type Door } from './door-list'

const NO_ROLES: StaffRole[] = []

/** What each role may do, and how much waits behind each door. The server decides again at each. */
export function Doors() {
  const roles = useSession(({ who }) => who?.roles)?.filter(isStaffRole) ?? NO_ROLES
  const todo = useTodo()
  const counts = todo.data?.counts ?? {}
  const open = ({ of }: Door) => of.some((role) => roles.includes(role))
  return (
    <>
      {roles.includes('county') && (
        <Entry
          kind="main"
          icon="scales"
          title="审批法律援助"
          hint={counts.aid ? `有${counts.aid}件等着审查，收到7天内要有决定` : '先急后缓，收到7天内要有决定'}
          onTap={() => goTo('staffAidQueue', {})}
        />
      )}
      {doorSections.map(({ title, doors }) => (
        <Section key={title} title={title}>
          <Tiles>
            {doors.filter(open).map((door) => (
              <Tile
                key={door.page}
                icon={door.icon}
                title={door.title}
                count={waitingBehind(door, counts)}
                onTap={() => goTo(door.page, {})}
              />
            ))}
          </Tiles>
        </Section>
      ))}
    </>
  )
}

const waitingBehind = ({ waits = [] }: Door, counts: Todo['counts']) =>
  waits.reduce((sum, key) => sum + (counts[key] ?? 0), 0)
