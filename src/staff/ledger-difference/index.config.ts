export default definePageConfig({ navigationBarTitleText: '台账比对' })
