export type Tone = 'neutral' | 'info' | 'progress' | 'success' | 'warning' | 'danger';

/** Whole class names, because Tailwind finds classes by reading the text of the source. */
export const softTone: Record<Tone, string> = {
  neutral: 'bg-neutral-soft text-neutral border-neutral-line',
  info: 'bg-info-soft text-info border-info-line',
  progress: 'bg-progress-soft text-progress border-progress-line',
  success: 'bg-success-soft text-success border-success-line',
  warning: 'bg-warning-soft text-warning border-warning-line',
  danger: 'bg-danger-soft text-danger border-danger-line',
};

export const fillTone: Record<Tone | 'primary' | 'accent', string> = {
  neutral: 'fill-neutral-fill',
  info: 'fill-info-fill',
  progress: 'fill-progress-fill',
  success: 'fill-success-fill',
  warning: 'fill-warning-fill',
  danger: 'fill-danger-fill',
  primary: 'fill-primary',
  accent: 'fill-accent',
};

export type Fill = keyof typeof fillTone;

export const dotTone: Record<Tone, string> = {
  neutral: 'bg-neutral-fill',
  info: 'bg-info-fill',
  progress: 'bg-progress-fill',
  success: 'bg-success-fill',
  warning: 'bg-warning-fill',
  danger: 'bg-danger-fill',
};
