import { useState } from 'react'
import { areaLevel } from '@contract/area'
import type { Department } from '@contract/referral/department-schema'
import { departmentKindLabels } from '@contract/referral/labels'
import { useDepartments } from '@/api/referral'
import { Ask } from '@/components/ask'
import { Badge } from '@/components/badge'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Row } from '@/components/row'
import { AreaPick, useKeptAreas } from '@/features/keeping/area-pick'
import { useHasRole } from '@/state/session'
import { KeepersOnly } from '../keepers-only'
import { DepartmentForm } from './department-form'

const TITLE = '转办部门'

/** The departments of a county that things are passed on to, kept by the county. */
export default function StaffDepartments() {
  return (
    <KeepersOnly title={TITLE}>
      <List />
    </KeepersOnly>
  )
}

function List() {
  const county = useHasRole('county')
  const [area, setArea] = useState<string>()
  const [edited, setEdited] = useState<Department | 'new'>()
  const asked = useDepartments(area)
  const counties = useKeptAreas()?.filter(({ code }) => areaLevel(code) === 'county')
  const pick = (code: string) => {
    setArea(code)
    setEdited(undefined)
  }
  return (
    <Page title={TITLE} lead="电话填上，大家才打得通">
      <Ask of={asked}>
        {({ county: of, rows }) => (
          <>
            <AreaPick areas={counties} value={of.code} onChange={pick} />
            {edited ? (
              <DepartmentForm
                key={edited === 'new' ? 'new' : edited.code}
                countyCode={of.code}
                department={edited === 'new' ? undefined : edited}
                onDone={() => setEdited(undefined)}
              />
            ) : (
              county && (
                <Button kind="secondary" icon="plus" onTap={() => setEdited('new')}>
                  加一个部门
                </Button>
              )
            )}
            <Card>
              {rows.map((row) => (
                <Row
                  key={row.code}
                  title={row.name}
                  hint={[departmentKindLabels[row.kind], row.phone ?? '没填电话', row.address]
                    .filter(Boolean)
                    .join('　')}
                  aside={row.active ? undefined : <Badge>停用</Badge>}
                  {...(county && { onTap: () => setEdited(row) })}
                />
              ))}
            </Card>
          </>
        )}
      </Ask>
    </Page>
  )
}
