import { clsx } from 'clsx';

/** Decorative: the words beside it carry the meaning, so it is hidden from assistive technology. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={clsx('inline-block shrink-0', className ?? 'size-5')}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}

export type IconName = keyof typeof paths;

const paths = {
  alert: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.2m0 2.6v.2',
  back: 'M19 12H5m6-6-6 6 6 6',
  building: 'M3 20.5h18M5 20.5V9.5L12 4l7 5.5v11M9 12.5v4m3-4v4m3-4v4',
  calendar: 'M4 6.5h16v14H4v-14Zm0 4.5h16M8 3.5v5m8-5v5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronDown: 'm6 9.5 6 6 6-6',
  chevronLeft: 'm14.5 6-6 6 6 6',
  chevronRight: 'm9.5 6 6 6-6 6',
  chevronUp: 'm6 14.5 6-6 6 6',
  circle: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 4V12l3 2.5',
  close: 'm6 6 12 12M18 6 6 18',
  cloudOff: 'm4 4 16 16M8.5 7.4A5.5 5.5 0 0 1 17 11a4 4 0 0 1 2.6 6.9M16 18.5H7a4 4 0 0 1-.9-7.9',
  copy: 'M8.5 8.5h11v11h-11v-11Zm-3 7h-1v-11h11v1',
  dash: 'M6 12h12',
  download: 'M12 4v11m-5-5 5 5 5-5M4.5 20h15',
  duties: 'M5 5.500h14v15H5v-15Zm4-2h6v4H9v-4Zm-.5 10 2.500 2.500 4.500-5',
  edit: 'M4 20h4L19.5 8.5l-4-4L4 16v4Zm9-13 4 4',
  external: 'M13.5 4.5h6v6m0-6-9 9M17.5 14v5.5h-13v-13H10',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5-2.800a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.600Z',
  file: 'M6 3.500h8l4.5 4.500v12.500H6v-17Zm7.5 0v5h5M9 13h6m-6 3.500h6',
  filter: 'M4 5.500h16l-6.2 7.500v6.500l-3.6-2v-4.500L4 5.500Z',
  film: 'M3.5 5.500h17v13h-17v-13Zm6.5 4v5l4.5-2.500L10 9.500Z',
  flower:
    'M12 12c-2.5-1-3.5-5 0-8.5 3.5 3.5 2.5 7.5 0 8.500Zm0 0c.2-2.7 3.7-4.9 8.1-2.6-2.2 4.4-6.3 4.6-8.1 2.600Zm0 0c2.6-.6 5.8 2 5 6.9-4.9-.7-6.4-4.5-5-6.900Zm0 0c1.4 2.4-.1 6.2-5 6.9-.8-4.9 2.4-7.5 5-6.900Zm0 0c-1.8 2-5.9 1.8-8.1-2.600C8.3 7.1 11.8 9.3 12 12Z',
  history: 'M4 5v4.500h4.500M4.3 14a8 8 0 1 0 .9-6.500L4 9.500M12 8v4.500l3 2',
  home: 'M3.5 11.5 12 4.500l8.5 7M6 9.800v9.700h4.500V14h3v5.500H18V9.8',
  image: 'M3.5 5h17v14h-17V5Zm0 11 5-5 4.5 4.5 2.5-2.5 5 4.500M15.5 9v.2',
  info: 'M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 7.500v5m0-8v.2',
  inbox: 'M4 13.5 6.5 5h11l2.5 8.500v5.500H4v-5.500Zm0 0h5c0 3.5 6 3.5 6 0h5',
  leave: 'M10 4.500H4.500v15H10M9.500 12h11m-4.500-4.500 4.500 4.500-4.500 4.500',
  list: 'M9 6.500h11M9 12h11M9 17.500h11M4.5 6.500h.2m-.2 5.500h.2m-.2 5.500h.2',
  lock: 'M6 11h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  mail: 'M3.5 6h17v12.500h-17V6Zm0 .5L12 13l8.5-6.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  pause: 'M8.5 6v12m7-12v12',
  play: 'M8 5.500v13l10.5-6.500L8 5.500Z',
  plus: 'M12 5v14m-7-7h14',
  printer: 'M7 8.500v-5h10v5M7 16.500H4v-8h16v8h-3M7 14h10v6.500H7V14Z',
  refresh: 'M20 5v4.500h-4.500M19.7 14a8 8 0 1 1-.9-6.500l1.2 2',
  search: 'M10.5 4.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm4.5 10.5 5 5',
  send: 'M4 5.5 20.5 12 4 18.500l2-6.5-2-6.500Zm2 6.500h6.5',
  sort: 'm8 10 4-4.500L16 10m-8 4 4 4.5 4-4.5',
  trash: 'M4.5 7h15M9.5 7V4h5v3M6.5 7l.8 13h9.400l.8-13M10.5 11v5.500m3-5.500v5.5',
  undo: 'M8.5 6 4 10.5 8.5 15M4.5 10.500h9a5 5 0 0 1 0 10H11',
  upload: 'M12 15.500v-11m-5 5 5-5 5 5M4.5 20h15',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.500c.5-4.5 3.5-6 7.5-6s7 1.5 7.5 6',
  users:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 20c.4-4 3-5.5 6.5-5.500s6.1 1.5 6.5 5.500M15.5 5.300a3.5 3.5 0 0 1 0 6.400M18 14.900c2 .7 3.2 2.3 3.5 5.1',
};
