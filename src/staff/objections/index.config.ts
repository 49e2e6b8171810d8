export default definePageConfig({ navigationBarTitleText: '异议审查', enablePullDownRefresh: true })
