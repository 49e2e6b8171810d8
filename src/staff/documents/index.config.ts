export default definePageConfig({ navigationBarTitleText: '文书和送达', enablePullDownRefresh: true })
