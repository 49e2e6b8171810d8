export default definePageConfig({
  navigationBarTitleText: '惠民法援',
})
