export default definePageConfig({ navigationBarTitleText: '紧急上报', enablePullDownRefresh: true })
