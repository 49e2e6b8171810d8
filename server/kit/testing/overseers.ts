import { openStage } from './stage'

export const COUNTY = '140406'
export const TOWN = '140406100000'

/** Everybody who has to do with a finding or an inspection of 潞城区, and their neighbours. */
export async function openOverseers() {
  const stage = await openStage()
  const person = await stage.practitioner(COUNTY)
  const people = {
    person,
    finder: await stage.staff('county', COUNTY, '发现人'),
    decider: await stage.staff('county', COUNTY, '决定人'),
    third: await stage.staff('county', COUNTY, '复核人'),
    city: await stage.staff('city', '140400', '市级'),
    supervisor: await stage.staff('supervisor', COUNTY, '监督员'),
    station: await stage.staff('station', TOWN, '站长'),
    neighbour: await stage.staff('county', '140431', '邻县'),
    stranger: await stage.practitioner(COUNTY, 'lawyer', '别的律师'),
  }
  return { stage, people }
}
