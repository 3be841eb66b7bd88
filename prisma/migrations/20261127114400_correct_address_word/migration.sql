-- A word of its own migration: PostgreSQL uses a new value of a type only after the commit that added it.
ALTER TYPE "ProposalAct" ADD VALUE 'correctAddress';
