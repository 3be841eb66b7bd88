'use client';

import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { useState } from 'react';
import { Button, type ButtonVariant } from '../element/button';
import { Icon } from '../element/icon';
import { Notice } from '../element/notice';
import { passkeyAnswer } from './passkey-answer';

type Asked = PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON;

type Props = {
  /** What the server asks of the device; null: it did not, and the form says why. */
  ask: () => Promise<Asked | null>;
  /** As JSON, for the server to read. */
  answered: (answer: string) => void;
  variant?: ButtonVariant;
  children: string;
};

/** Lets the device make a passkey or sign with one; it asks its owner for a finger, a face or a number. */
export function PasskeyButton({ ask, answered, variant = 'primary', children }: Props) {
  const [waiting, setWaiting] = useState(false);
  const [failed, setFailed] = useState('');
  const press = async () => {
    setWaiting(true);
    setFailed('');
    const signed = await passkeyAnswer(ask, answerOf);
    setWaiting(false);
    if (signed && 'answer' in signed) answered(signed.answer);
    else setFailed(signed?.failed ?? '');
  };
  return (
    <div className="space-y-3">
      {failed && <Notice tone="danger" live title={failed} />}
      <Button variant={variant} aria-disabled={waiting || undefined} onClick={() => !waiting && void press()}>
        <Icon name="lock" />
        {waiting ? 'Đang chờ thiết bị…' : children}
      </Button>
    </div>
  );
}

const answerOf = (asked: Asked) =>
  'user' in asked ? startRegistration({ optionsJSON: asked }) : startAuthentication({ optionsJSON: asked });
