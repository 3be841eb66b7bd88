/** What can wait for somebody with a task in a contest. */
export type ContestChore = 'answer' | 'score' | 'screen' | 'confirm' | 'approve' | 'sign';
