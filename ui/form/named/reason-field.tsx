import { TextareaField, type TextareaFieldProps } from '../textarea-field';

/** Why somebody decides so; kept with the decision. Named like every field: `{...field('reason')}`. */
export function ReasonField({ label = 'Lý do', ...words }: ReasonFieldProps) {
  return <TextareaField rows={3} max={5_000} {...words} label={label} />;
}

type ReasonFieldProps = Omit<TextareaFieldProps, 'label'> & Partial<Pick<TextareaFieldProps, 'label'>>;
