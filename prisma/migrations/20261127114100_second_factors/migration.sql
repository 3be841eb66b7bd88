-- Second factors: passkeys, an authenticator app, recovery codes; and the state between the password and the session.

-- Who must have one: the four kinds of seats that the law of the house names, every deciding seat, or everybody.
CREATE TYPE "FactorScope" AS ENUM ('usual', 'deciding', 'everybody');
ALTER TABLE "OfficeSettings" ADD COLUMN "factorScope" "FactorScope" NOT NULL DEFAULT 'usual';

ALTER TABLE "Proposal" ADD COLUMN "scope" "FactorScope";
ALTER TABLE "Proposal" DROP CONSTRAINT "Proposal_says_what";
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_says_what" CHECK (
  ("act" IN ('giveSeat', 'endSeat')) = ("kind" IS NOT NULL)
  AND ("act" = 'setSeatWait') = ("hours" IS NOT NULL)
  AND ("act" = 'setFactorScope') = ("scope" IS NOT NULL)
  AND ("act" IN ('setSeatWait', 'setFactorScope')) = ("personId" IS NULL)
  AND ("act" = 'resetPassword') = ("half" IS NOT NULL));

CREATE TABLE "Passkey" (
  -- The credential's own id, base64url.
  "id" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "publicKey" TEXT NOT NULL,
  "transports" TEXT[] NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  -- What the device says it has signed so far; a copied device falls behind.
  "counter" BIGINT NOT NULL DEFAULT 0,
  "usedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Passkey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Passkey_personId_idx" ON "Passkey" ("personId");

CREATE TABLE "Authenticator" (
  "personId" TEXT NOT NULL,
  -- Encrypted under a key of the server, never of the database.
  "secret" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  -- The half minute of the last code that was taken: none is taken twice.
  "lastStep" INTEGER NOT NULL,
  CONSTRAINT "Authenticator_pkey" PRIMARY KEY ("personId"),
  CONSTRAINT "Authenticator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "RecoveryCode" (
  "digest" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "usedAt" TIMESTAMPTZ(3),
  CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("digest"),
  CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode" ("personId");

-- After the right password and before any session. It opens nothing but the second step itself.
CREATE TYPE "StepNeed" AS ENUM ('prove', 'enrol');
CREATE TABLE "SignInStep" (
  "digest" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "need" "StepNeed" NOT NULL,
  -- How the first step was taken, and what the office gave for ending its own session.
  "way" TEXT NOT NULL,
  "officeToken" TEXT,
  "back" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "wrong" INTEGER NOT NULL DEFAULT 0,
  -- The factor that was asked for has been set up.
  "enrolledAt" TIMESTAMPTZ(3),
  CONSTRAINT "SignInStep_pkey" PRIMARY KEY ("digest"),
  CONSTRAINT "SignInStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "SignInStep_personId_idx" ON "SignInStep" ("personId");

-- What a device or an app was asked, to be answered once.
CREATE TYPE "ChallengePurpose" AS ENUM ('newPasskey', 'newAuthenticator', 'signIn', 'confirm');
CREATE TABLE "FactorChallenge" (
  "value" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "purpose" "ChallengePurpose" NOT NULL,
  -- Of an app that is not confirmed yet; encrypted as above.
  "secret" TEXT,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "FactorChallenge_pkey" PRIMARY KEY ("value"),
  CONSTRAINT "FactorChallenge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "FactorChallenge_personId_idx" ON "FactorChallenge" ("personId");

-- Factors are followed, so that one written past the portal is found; what each use counts up is not.
DO $do$
DECLARE
  listed TEXT;
BEGIN
  SELECT string_agg(format('(%L, %L::text[])', t."table", t.keys), ', ' ORDER BY place) INTO listed
  FROM (
    SELECT "table", keys, row_number() OVER () AS place FROM state_tables()
    UNION ALL VALUES
      ('Passkey', ARRAY['id'], 10001), ('Authenticator', ARRAY['personId'], 10002), ('RecoveryCode', ARRAY['digest'], 10003)
  ) t;
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION state_tables() RETURNS TABLE ("table" TEXT, keys TEXT[]) LANGUAGE sql IMMUTABLE AS $f$ VALUES %s $f$',
    listed);
END $do$;

CREATE OR REPLACE FUNCTION state_left_out(of_table TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE of_table
    WHEN 'Unit' THEN ARRAY['folded']
    WHEN 'Person' THEN ARRAY['folded']
    WHEN 'Model' THEN ARRAY['tsv', 'unitWords', 'revision', 'updatedAt']
    WHEN 'Entry' THEN ARRAY['revision', 'updatedAt']
    WHEN 'ScoreSheet' THEN ARRAY['privateNote', 'revision', 'updatedAt']
    WHEN 'Passkey' THEN ARRAY['counter', 'usedAt']
    WHEN 'Authenticator' THEN ARRAY['lastStep']
    ELSE ARRAY[]::TEXT[]
  END
$$;
SELECT follow_states();
