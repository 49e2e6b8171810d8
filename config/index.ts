import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'

const root = path.resolve(__dirname, '..')

// Taro compiles src/ only. contract/ lies outside it, and these packages ship newer syntax than old phones read.
const compile = {
  include: [
    path.join(root, 'contract'),
    path.join(root, 'config'),
    (file: string) => /node_modules[\\/](@tanstack|@trpc|zod|zustand|uuid)[\\/]/.test(file),
  ],
}

/** Constants of a deployment, fixed when it is built. */
const deployment = ['TARO_APP_CLOUD_ENV', 'TARO_APP_SERVER_URL', 'TARO_APP_LOCATION']
const env = Object.fromEntries(deployment.map((name) => [name, JSON.stringify(process.env[name] ?? '')]))

// 1 px is 1 dp on every phone, so that the sizes the elder standard asks for hold on a narrow screen too:
// rpx and rem would shrink 18 dp to 15 on a 320-wide phone, and blow everything up on a desktop.
const pxtransform = { enable: false, config: {} }

export default defineConfig<'webpack5'>({
  projectName: 'huimin-legal-aid',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: process.env.TARO_CACHE === '1' },
  plugins: [path.resolve(__dirname, 'aria.ts')],
  env,
  mini: {
    compile,
    // What only one subpackage uses goes into that subpackage, not into everybody's first download.
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain, webpack) {
      chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
      // WeChat's logic layer has no AbortController, and both tRPC and react-query make one unasked.
      const own = path.join(root, 'src/platform/abort-controller')
      chain
        .plugin('abort-controller')
        .use(webpack.ProvidePlugin, [{ AbortController: [own, 'AbortController'] }])
    },
  },
  h5: {
    compile,
    publicPath: process.env.TARO_APP_PUBLIC_PATH || '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: {
      pxtransform,
      autoprefixer: { enable: true, config: { overrideBrowserslist: ['ios 12', 'chrome 67'] } },
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain(chain) {
      chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
    },
  },
})
