/** What can wait for somebody with a task in a contest. */
export type ContestChore =
  | 'enter'
  | 'sendEntry'
  | 'mendEntry'
  | 'answer'
  | 'score'
  | 'screen'
  | 'type'
  | 'confirm'
  | 'askThird'
  | 'untie'
  | 'freeze'
  | 'correct'
  | 'approve'
  | 'sign';
