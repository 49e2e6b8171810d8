import type { AttendanceTables } from './tables/attendance'
import type { HouseTables } from './tables/house'
import type { PeopleTables } from './tables/people'
import type { RequestTables } from './tables/request'
import type { RollCallTables } from './tables/rollcall'
import type { RosterTables } from './tables/roster'
import type { SubsidyTables } from './tables/subsidy'
import type { SupervisionTables } from './tables/supervision'

/** Every table, by area. */
export interface Tables
  extends
    HouseTables,
    PeopleTables,
    RosterTables,
    RequestTables,
    AttendanceTables,
    RollCallTables,
    SupervisionTables,
    SubsidyTables {}
