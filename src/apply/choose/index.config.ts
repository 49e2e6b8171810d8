export default definePageConfig({ navigationBarTitleText: '选律师' })
