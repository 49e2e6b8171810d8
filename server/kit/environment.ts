/** Settings a deployment is given from outside; secrets among them never have a default. */
export interface Environment {
  /** PostgreSQL server; the embedded database is used without it where that is allowed. */
  databaseUrl: string | undefined
  /** Master keys, `<id>:<64 hex>` separated by commas, newest first. */
  fieldKeys: string
  /** Address people reach the service at, for codes and links. */
  publicUrl: string
  wechatAppId: string | undefined
  wechatAppSecret: string | undefined
  /** `<kind of message>=<template id>` separated by commas. */
  wechatTemplates: string | undefined
}

export class EnvironmentIncomplete extends Error {}

const needed = {
  FIELD_KEYS: '字段加密主密钥，如 1:<64位十六进制>，可用 npm run keys:new 生成',
  PUBLIC_URL: '群众访问本系统的网址，如 https://fy.example.gov.cn',
} as const

/** Reads the environment, naming every setting that is missing at once. Values are never printed. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const missing = Object.entries(needed).filter(([name]) => !env[name])
  if (missing.length > 0)
    throw new EnvironmentIncomplete(
      ['缺少必需的设置，服务没有启动：', ...missing.map(([name, meaning]) => `  ${name}  ${meaning}`)].join(
        '\n',
      ),
    )
  return {
    databaseUrl: env['DATABASE_URL'] || undefined,
    fieldKeys: env['FIELD_KEYS']!,
    publicUrl: env['PUBLIC_URL']!,
    wechatAppId: env['WECHAT_APPID'] || undefined,
    wechatAppSecret: env['WECHAT_SECRET'] || undefined,
    wechatTemplates: env['WECHAT_TEMPLATES'] || undefined,
  }
}
