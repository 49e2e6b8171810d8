export default definePageConfig({ navigationBarTitleText: '填写人员资料' })
