/** Names of classes stay as they are: what is not there is undefined. */
export default {};
